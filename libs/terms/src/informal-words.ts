/** Words without a subject: they stand in any report. Standard forms only. */
export const stopWords = new Set(
  `ada adalah agar akan aku anda apa apakah atas atau bagaimana bagi bahwa baik banyak bapak baru begitu belum benar
  berada besar betul biar bila bisa boleh bu buat bukan cukup cuma dalam dan dapat dari daripada datang dekat demi dengan
  depan di dia dua dulu gimana hal hampir hanya hari harap harus hingga hormat ibu ingin ini itu izin jadi jangan jika juga
  kabupaten kadang kalau kali kami kan karena kasih kata kayak ke kecil kejadian keluhan kenapa kepada ketika khususnya
  kira kita kondisi kondisinya lagi lain lah lalu lama lapor laporan lebih lewat maaf maka mana masih mau maupun melapor
  melaporkan memang memohon mengeluh mengenai menjadi merasa mereka meski mohon mulai nama namun oleh orang pada padahal
  pak pakai paling para parah pas perhatian perhatiannya perlu permisi pernah pemerintah pertama pihak pun punya saat saja
  salam sama sampai sangat satu saya sebab sebagai sebelum sebelumnya sebuah sedang sedikit segera sehingga sekali sekarang
  sekitar selain selalu selama semakin semoga semua sendiri seperti sering serius sesuai setelah setiap siang siapa
  selamat solusi sore pagi malam sudah supaya tadi tahun tapi telah tempat tentang terhadap terima terjadi terkait terlalu
  terus tetap tetapi tidak tiap tiga tindak lanjut tindaklanjut tindaklanjuti ditindaklanjuti ditanggapi tanggapan tolong
  tuh untuk usul waktu warga wilayah ya yaitu yang assalamualaikum wassalam waalaikumsalam wr wb hub hubungi minggu bulan
  kemarin dinas petugas mengganggu bahaya berbahaya diperbaiki perbaikan dibantu bantu minta permohonan pengaduan
  terimakasih trims makasih hatur nuhun punten yth bupati min atuh rek ku al wae saatos sampean
  admin sambung desa kelurahan kecamatan bogor rt rw nomor masyarakat sini situ sana jalur area daerah lokasi titik
  samping belakang arah seberang sebelah pinggir tepat persis blok`.split(/\s+/),
);

/**
 * How people write words: abbreviations of messages, slang, Sundanese of Bogor, other words for the same thing. Each line is
 * the standard form and what stands for it.
 */
const writtenAs = `
ada: aya
agar: spy supaya biar
anak: budak barudak anak2
akan: bakal bade
air: cai pdam ledeng
ambulans: ambulan ambulance
angkot: angkutan angkutannya trayek
antre: antri antrean antrian ngantri antreannya
asap: haseup
aspal: hotmix pengaspalan diaspal
atau: atw
akta: akte
bagaimana: gmn gimana kumaha bgmn
bahasa: bhs
balita: orok
banjir: caah kebanjiran genangan tergenang kerendem terendam kabanjiran banjirnya ngagenang
banyak: bnyk loba seueur byk
bansos: blt pkh bpnt sembako
bapak: bpk pk bp
baru: anyar
bau: baunya bau2 hareeum menyengat nyengat
belum: blm blom teu acan can tacan
bensin: bbm pertalite
berlubang: lubang lobang bolong belubang lubangnya kubangan growong ngajeblug
bidan: nakes
bising: berisik brisik gandeng ribut kebisingan
bisa: bs bsa tiasa
bocor: rembes bocornya ngocor
bolos: membolos
bongkar: pembongkaran
cepat: cpt gancang
dan: dn sareng jeung
dapat: dpt meunang kenging
dari: dr ti
dengan: dgn dg
depan: dpn payuneun hareupeun
dokter: dr. dokternya
drainase: selokan solokan got parit gorong saluran salurannya
gelap: poek gulita gelapnya
hanya: cm cuma ngan
hari: hr poe dinten
hewan: satwa binatang
hilang: leungit kehilangan
hujan: ujan hujannya
internet: wifi hotspot sinyal
izin: ijin
jalan: jln jl jalanan jalannya
jambret: begal rampok copet
jangan: jgn ulah
jatuh: jatoh kecelakaan celaka tisusut terjatuh labuh
jembatan: jbtn jembatannya cukang rawayan
juga: jg jga oge ge
kalau: klo kalo kl klw mun lamun
kami: abdi urang kita
karena: krn karna soalna sabab gara
kartu: krt
keluarga: kel
kemarin: kmrn kamari kemaren
kampung: kp kmp dusun
gang: gg
masjid: mesjid mushola musholla jami surau
kenapa: knp naha
kering: kekeringan garing
ktp: ektp e-ktp
kk: kartukeluarga
lampu: pju penerangan lampunya
lapor: ngalapor melapor aduan ngadu
lebih: lbh
longsor: longsoran urug amblas ambles longsornya
macet: kemacetan macetnya semrawut
malam: mlm peuting wengi
malas: males
masuk: msk asup
mati: padam pareum matinya
mau: mo hoyong
mohon: mhn punten nyuhunkeun
motor: motornya
murid: siswa siswi
nyamuk: reungit dbd
obat: obatnya
orang: org jalmi jelema
padi: pare sawah
parkir: parkiran jukir
pasar: psr
pedagang: pkl
pencurian: maling dicuri bangsat kemalingan
perempatan: prapatan parapatan pertigaan simpang simpangan
perumahan: perum komplek kompleks griya cluster
perusahaan: pt pabrik
pohon: tangkal
pungli: pungutan dipungut
puskesmas: pkm puskes
rusak: ruksak butut hancur ancur rusaknya remuk jelek awon
rumah: imah
rumahsakit: rs rsud
sakit: gering
sama: sm
sampah: runtah smpah sampahnya
samping: gigireun smping
sangat: bgt banget pisan
saya: sy sya aku gw
sd: sdn
segera: sgera geura enggal
sekali: skli skali
sekolah: sakola skolah
sering: srg mindeng
setiap: tiap tiap2 unggal
siapa: saha
smp: smpn
sma: sman
sudah: sdh udah udh dah tos geus enggeus
sungai: walungan sungainya
susah: hese sulit
surat: srt
tanah: taneuh
tapi: tp
tawuran: tarung gelut
telepon: tlp telp
tersumbat: mampet sumbat mampat
tidak: tdk gak ga nggak enggak gk ngga tak henteu teu nteu
tolong: tlg tulung
truk: treuk tronton
tumbang: rungkad roboh ambruk tumbangnya
untuk: utk buat keur kanggo u
upah: gaji umk
warga: wrg
yang: yg nu anu
`;

/** The standard form of a written word. */
export const standardForms: ReadonlyMap<string, string> = new Map(
  writtenAs
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [standard, forms] = line.split(': ') as [string, string];
      return forms.split(' ').map((form): [string, string] => [form, standard]);
    }),
);
