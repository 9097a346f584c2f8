/** What people report. All texts are invented; none is copied from a real report. */
export interface Topic {
  readonly category: string;
  /** Ways to write the same problem. */
  readonly problems: readonly string[];
  readonly details: readonly string[];
}

/** A line: category | problems | details, separated by semicolons. */
const lines = `
ROADS_AND_BRIDGES | jalan berlubang besar dan dalam ; lubang di jalan makin lebar ; jalannya bolong bolong parah ; jalan loba lobang na jero | motor sering jatuh ; kemarin ibu ibu jatuh dari motor ; kalau hujan lubangnya tidak kelihatan ; sudah ditambal warga pakai tanah
ROADS_AND_BRIDGES | aspal mengelupas dan hancur ; jalan rusak aspalnya hilang tinggal batu ; aspal na ruksak tinggal batu ; jalannya hancur aspal lepas semua | anak sekolah susah lewat ; ban motor bocor terus ; sejak dilewati truk proyek
ROADS_AND_BRIDGES | jembatan gantung papannya lepas ; papan jembatan copot dan kawatnya karatan ; jembatan kayu mau ambruk papannya bolong ; rawayan papanna copot bahaya | dipakai anak sekolah menyeberang ; kalau putus harus mutar jauh ; goyang sekali kalau dilewati motor
ROADS_AND_BRIDGES | jalan amblas separuh badan jalan ; badan jalan ambles ke arah tebing ; bahu jalan turun dan retak panjang ; jalan ambles retak hampir putus | mobil tidak bisa lewat ; retaknya melebar tiap hujan
WATER_AND_DRAINAGE | selokan mampet air meluap ke jalan ; got tersumbat kalau hujan meluber ; saluran air mampat penuh lumpur ; solokan pinuh leutak cai ngaleber | air masuk rumah warga ; baunya tidak enak ; sudah kerja bakti tetap mampet
WATER_AND_DRAINAGE | air pdam tidak mengalir ; ledeng mati berhari hari ; air keran tidak keluar dari kemarin ; cai ledeng teu ngocor | padahal bayar tagihan lancar ; terpaksa beli air galon ; bayi di rumah tidak bisa mandi
WATER_AND_DRAINAGE | irigasi sawah jebol ; tanggul irigasi rusak air tidak sampai sawah ; saluran irigasi bocor di pintu air ; irigasi jebol sawah kering | padi mulai menguning ; petani rebutan air
WATER_AND_DRAINAGE | pipa air bocor di jalan air terbuang ; pipa pdam pecah nyembur ; kebocoran pipa air besar ; pipa cai bocor ngocor ka jalan | jalan jadi becek ; tekanan air di rumah jadi kecil
SPATIAL_PLANNING | bangunan liar menutup saluran ; ada yang bangun ruko tanpa izin imb ; pembangunan gedung tidak ada pbg ; bangunan didirikan di sempadan sungai tanpa izin | tidak pernah ada sosialisasi ke tetangga ; dinding bangunan menempel ke rumah saya
SPATIAL_PLANNING | lahan hijau dijadikan kavling perumahan ; sawah diurug jadi perumahan tidak sesuai tata ruang ; alih fungsi lahan jadi kavling ; pengembang perumahan menguruk lahan resapan | fasum tidak dibangun ; khawatir banjir ke kampung
STREET_LIGHTING | lampu pju mati ; lampu jalan padam sudah lama ; pju teu hurung poek pisan ; penerangan jalan tidak menyala gelap | rawan begal ; ibu ibu takut pulang pengajian ; sudah sebulan gelap
STREET_LIGHTING | tiang lampu jalan miring hampir roboh ; tiang pju keropos mau ambruk ; tiang penerangan jalan doyong ; tihang lampu jalan condong | kabelnya menjuntai ; takut menimpa orang
STREET_LIGHTING | minta pasang lampu jalan baru ; belum ada pju sama sekali ; usul pemasangan titik pju ; tidak ada penerangan jalan mohon dipasang | kalau malam seperti hutan ; sudah ada tiang tinggal lampu
TRANSPORT | parkir liar bikin macet ; mobil parkir sembarangan di badan jalan ; jukir liar parkirkan motor di trotoar ; parkir sembarang ngahalangan jalan | tiap sore tidak bisa lewat ; tarif parkirnya dua kali lipat
TRANSPORT | truk tambang lewat jam sekolah ; tronton muatan melebihi tonase lewat siang ; truk pasir ngebut di jalan desa ; treuk tambang liwat teu nurut jam | debunya masuk warung ; ada yang hampir tertabrak
TRANSPORT | lampu merah rusak simpang semrawut ; traffic light mati ; lampu lalu lintas tidak berfungsi ; apill simpang error hijau semua | polisi tidak ada ; hampir tabrakan setiap pagi
TRANSPORT | angkot ngetem lama bikin macet ; angkot berhenti sembarangan ; sopir angkot ngetem di tikungan ; angkot menaikkan tarif seenaknya | penumpang telat kerja ; jalannya jadi satu lajur
WASTE_AND_ENVIRONMENT | sampah menumpuk tidak diangkut ; tumpukan sampah sudah seminggu ; runtah ngagunduk teu dicandak ; sampah menggunung di pinggir jalan | baunya sampai ke rumah ; banyak lalat dan belatung ; iuran tetap ditagih
WASTE_AND_ENVIRONMENT | pabrik buang limbah ke sungai ; air sungai hitam karena limbah ; limbah pabrik dibuang malam malam airnya berbusa ; walungan hideung ku limbah pabrik | ikan mati semua ; kulit gatal kalau kena airnya
WASTE_AND_ENVIRONMENT | pembakaran sampah asapnya masuk rumah ; ada yang bakar sampah plastik tiap sore ; asap bakaran sampah pekat ; haseup ngaduruk runtah | bayi batuk batuk ; jemuran jadi bau
WASTE_AND_ENVIRONMENT | pohon besar sudah lapuk minta ditebang ; dahan pohon rimbun kena kabel minta dipangkas ; tangkal gede rek rungkad ; mohon perantingan pohon yang miring | takut tumbang kena rumah ; kabel listrik tertindih dahan
HEALTH | obat di puskesmas habis ; puskesmas tidak ada obat disuruh beli di luar ; stok obat kosong di puskesmas ; obat pkm kosong wae | padahal pasien bpjs ; ibu saya darah tinggi rutin
HEALTH | pelayanan puskesmas lambat antre dari subuh ; petugas puskesmas judes ; antri berobat lama dokternya belum datang ; pelayanan pkm lila jeung jutek | pendaftaran ditutup jam sembilan ; lansia dibiarkan berdiri
HEALTH | nyamuk demam berdarah minta fogging ; banyak warga kena dbd ; mohon penyemprotan nyamuk ; loba reungit budak keuna dbd | sudah tiga anak dirawat ; jentik di kebun kosong
HEALTH | bpjs pbi tidak aktif ; kartu kis nonaktif mendadak ; bpjs gratis dinonaktifkan ; kis abdi teu aktif | mau operasi jadi ditolak ; rumah sakit minta bayar umum
EDUCATION | atap sekolah bocor dan plafon jebol ; ruang kelas sd mau roboh ; plafon kelas runtuh ; hateup sakola bocor | murid belajar di mushola ; takut menimpa siswa
EDUCATION | pungutan uang perpisahan di sekolah ; sekolah minta sumbangan wajib ; ada pungli seragam di sekolah negeri ; komite narik iuran tiap bulan | ijazah ditahan kalau tidak bayar ; katanya sekolah gratis
EDUCATION | anak tidak diterima ppdb zonasi padahal dekat ; masalah spmb jalur zonasi ; jarak rumah ke sekolah salah di ppdb ; anak abdi teu katampi ppdb | ada titipan katanya ; sistem tidak bisa dibuka
EDUCATION | guru sering tidak masuk kelas kosong ; kekurangan guru di sekolah ; guru honor belum digaji ; guruna jarang asup | anak anak pulang cepat ; satu guru mengajar tiga kelas
SOCIAL_AID | bansos tidak tepat sasaran ; bantuan sembako diberikan ke yang mampu ; penerima pkh orang kaya ; bansos na salah sasaran | janda tua malah tidak dapat ; data diambil dari tahun lama
SOCIAL_AID | blt belum cair ; bantuan pkh tidak keluar bulan ini ; saldo kks kosong ; bantuan tunai can cair | tetangga sudah cair semua ; pendamping tidak bisa ditanya
SOCIAL_AID | rumah tidak layak huni minta bantuan ; rutilahu belum dibedah ; rumah panggung reyot milik lansia ; imah rek rubuh nini nini nyorangan | hidup sebatang kara ; atapnya ditutup terpal
SOCIAL_AID | odgj berkeliaran mengamuk ; orang gangguan jiwa tidur di jalan ; ada orang terlantar di emperan ; jalmi gelo ngamuk | anak anak takut lewat ; keluarganya tidak ada
CIVIL_REGISTRATION | ktp belum jadi sudah berbulan bulan ; ektp tidak selesai selesai ; rekam ktp sudah setahun belum cetak ; ktp teu anggeus wae | katanya blanko habis ; mau melamar kerja butuh ktp
CIVIL_REGISTRATION | urus akta kelahiran lama ; akte anak tidak keluar ; pembuatan akta lahir dipersulit ; akta budak can jadi | mau daftar sekolah butuh akta ; disuruh bolak balik
CIVIL_REGISTRATION | kartu keluarga salah nama ; nik tidak terdaftar di dukcapil ; data kk tidak online ; pindah domisili ditolak sistem dukcapil | jadi tidak bisa buka rekening ; salah tanggal lahir juga
AGRICULTURE | pupuk subsidi langka ; pupuk urea tidak ada di kios ; harga pupuk subsidi di atas het ; gemuk hese meulina | kartu tani tidak bisa dipakai ; padi waktunya dipupuk
AGRICULTURE | hama tikus menyerang sawah ; padi dimakan wereng ; sawah gagal panen kena hama ; hama beurit di sawah | sudah disemprot tidak mempan ; minta penyuluh turun
AGRICULTURE | sapi warga sakit mulut dan kuku ; kambing mati mendadak ; ternak kena penyakit pmk ; domba paraeh teu kapanggih panyakitna | dokter hewan tidak datang ; minta vaksin ternak
EMPLOYMENT | perusahaan tidak bayar upah ; gaji buruh pabrik ditunggak ; pesangon phk tidak dibayar ; upah di bawah umk | sudah mediasi tidak ada hasil ; thr juga tidak diberi
EMPLOYMENT | calo tenaga kerja minta uang masuk pabrik ; lowongan kerja dipungut biaya ; masuk pabrik harus bayar jutaan ; asup gawe kudu mayar | ijazah asli ditahan ; pelamar warga lokal ditolak
PUBLIC_ORDER | warung miras buka sampai subuh ; penjualan minuman keras ke remaja ; warung jual obat keras tramadol ; jualan inuman keras dekat sakola | pembelinya anak sekolah ; sering ribut
PUBLIC_ORDER | tawuran pelajar tiap malam minggu ; geng motor bawa senjata tajam ; remaja tawuran pakai celurit ; budak gelut marawa pedang | toko toko tutup ketakutan ; hampir kena batu
PUBLIC_ORDER | pkl memenuhi trotoar ; pedagang kaki lima jualan di badan jalan ; lapak pedagang menutup trotoar ; pkl ngahalangan jalan | pejalan kaki turun ke aspal ; sudah ditertibkan balik lagi
PUBLIC_ORDER | karaoke berisik sampai malam ; suara musik hajatan keras sampai subuh ; tempat hiburan bising ; dangdutan gandeng peuting peuting | anak tidak bisa tidur ; ditegur malah marah
DISASTER | tebing longsor menutup jalan ; longsor di belakang rumah ; tanah longsor mengancam rumah ; taneuh urug nutupan jalan | dua keluarga mengungsi ; masih ada retakan di atas
DISASTER | banjir masuk rumah setinggi lutut ; kebanjiran lagi sungai meluap ; air bah masuk kampung ; caah asup ka imah | butuh perahu dan makanan ; sudah dua malam mengungsi
DISASTER | angin puting beliung merusak atap ; rumah rusak kena angin kencang ; genteng beterbangan kena puting beliung ; hateup kabawa angin gede | butuh terpal ; listrik ikut padam
DISASTER | kekeringan sumur warga kering ; krisis air bersih musim kemarau ; minta kiriman tangki air bersih ; sumur saat cai euweuh | ambil air ke sungai dua kilo ; sudah dua bulan tidak hujan
VILLAGE_GOVERNMENT | dana desa tidak transparan ; anggaran dana desa tidak dipasang ; penggunaan dana desa janggal ; duit desa teu jelas | baliho apbdes tidak ada ; proyek tidak ada papan nama
VILLAGE_GOVERNMENT | kantor desa sering tutup ; pelayanan desa lambat perangkat tidak ada ; pegawai desa datang siang ; kantor desa tutup wae | minta surat pengantar tiga hari ; disuruh besok lagi
VILLAGE_GOVERNMENT | pemilihan ketua rt tidak demokratis ; ketua rw diganti sepihak ; kepala desa memberhentikan rt ; pamilihan rw teu adil | tidak ada musyawarah ; warga tidak diundang
INFORMATION_TECHNOLOGY | sinyal internet tidak ada ; blank spot tidak ada sinyal hp ; jaringan seluler lemah ; teu aya sinyal pisan | anak belajar naik bukit ; tower terdekat jauh
INFORMATION_TECHNOLOGY | wifi publik mati ; internet gratis di balai tidak nyala ; hotspot taman tidak bisa konek ; wifi desa error | minta kata sandi terus ; sudah lapor belum diperbaiki
INFORMATION_TECHNOLOGY | aplikasi layanan pemda error ; website kabupaten tidak bisa dibuka ; tidak bisa login aplikasi pengaduan ; aplikasi na error wae | kode otp tidak masuk ; selalu muncul halaman kosong
`;

const listOf = (text: string) => text.split(';').map((each) => each.trim());

export const topics: readonly Topic[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [category, problems, details] = line.split('|').map((each) => each.trim()) as [string, string, string];
    return { category, problems: listOf(problems), details: listOf(details) };
  });
