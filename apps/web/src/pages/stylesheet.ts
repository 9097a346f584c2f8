/** The one stylesheet of the site: colours of INA Digital, form patterns of GOV.UK, the fonts of the device. */
export const stylesheet = `
:root{--blue:#0a489f;--link:#0b57b0;--ink:#1f1f1f;--soft:#525252;--line:#a3a3a3;--pale:#f2f6fc;--red:#b3140b;--focus:#ffd54a}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.5 system-ui,-apple-system,Roboto,"Noto Sans",sans-serif;color:var(--ink);background:#fff;overflow-wrap:break-word}
.wrap{max-width:60rem;margin:0 auto;padding:0 1rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,main:focus-visible{outline:3px solid var(--ink);outline-offset:0;box-shadow:0 0 0 6px var(--focus)}
main:focus{outline:0;box-shadow:none}
.skip{position:absolute;left:-99rem;background:var(--focus);color:var(--ink);padding:.75rem 1rem;z-index:1}
.skip:focus{left:0;top:0}
header{background:var(--blue)}
header .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem}
header a{color:#fff}
.brand{flex:1;padding:.75rem 0;text-decoration:none;font-size:1.125rem}
.language{padding:.75rem 0}
header nav{flex-basis:100%;border-top:1px solid #6f93c6}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:0 1.25rem}
nav li a{display:inline-block;padding:.625rem 0;min-height:2.75rem}
[aria-current]{font-weight:700;text-decoration:none}
.trail{font-size:.875rem}
.trail li+li::before{content:"›";margin-right:1rem;color:var(--soft)}
.trail ul{gap:0 1rem}
main{padding:1rem 0 3rem}
footer{background:var(--pale);border-top:1px solid var(--line);padding:1rem 0 2rem}
h1{font-size:1.75rem;line-height:1.2;margin:.5rem 0 1rem}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1.0625rem;margin:1.25rem 0 .25rem}
p,ul,ol,dl{max-width:44rem}
.lead{font-size:1.125rem}
.soft,.hint{color:var(--soft)}
.doors{list-style:none;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));max-width:none}
.doors li{border:1px solid var(--line);border-top:4px solid var(--blue);border-radius:8px;padding:0 1rem 1rem}
.items{list-style:none;padding:0}
.items li{border-bottom:1px solid var(--line);padding:.75rem 0}
.items p{margin:.25rem 0}
.columns{columns:14rem;padding-left:1.25rem;max-width:none}
.columns li{padding:.25rem 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
caption{text-align:left;font-weight:700;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
.number{text-align:right;font-variant-numeric:tabular-nums}
dl.facts{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;margin:1rem 0}
.facts dt,.facts dd{margin:0;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
.facts dt{font-weight:700}
.tag{display:inline-block;border:1px solid var(--blue);color:var(--blue);border-radius:4px;padding:0 .5rem;font-size:.875rem;background:var(--pale)}
.notice{border-left:6px solid var(--blue);background:var(--pale);padding:.75rem 1rem;margin:1rem 0;max-width:44rem}
.notice :first-child{margin-top:0}.notice :last-child{margin-bottom:0}
.number-slip{border:3px solid var(--blue);border-radius:8px;padding:1rem;font-size:1.25rem;max-width:30rem}
.number-slip strong{display:block;font-size:1.75rem;font-family:ui-monospace,monospace;letter-spacing:.05em}
.errors{border:4px solid var(--red);padding:0 1rem 1rem;margin:1rem 0;max-width:44rem}
.errors a,.error{color:var(--red);font-weight:700}
.field{margin:1.25rem 0}
.wrong{border-left:5px solid var(--red);padding-left:1rem}
label,legend{font-weight:700;display:block;padding:0}
.choice label{font-weight:400;display:inline-block;padding:.5rem 0 .5rem .5rem;min-height:2.75rem}
.hint,.error{margin:.125rem 0 .375rem;display:block}
fieldset{border:0;padding:0;margin:1.25rem 0;min-width:0}
input,select,textarea,button{font:inherit;border-radius:4px;border:2px solid var(--ink)}
input:not([type=radio],[type=checkbox]),select,textarea{width:100%;max-width:30rem;min-height:2.75rem;padding:.375rem .5rem;background:#fff;color:inherit}
textarea{max-width:44rem}
input[type=radio],input[type=checkbox]{width:1.5rem;height:1.5rem;vertical-align:middle;margin:0}
button{background:var(--blue);border-color:var(--blue);color:#fff;min-height:2.75rem;padding:.375rem 1.25rem;font-weight:700;cursor:pointer}
button.second{background:#fff;color:var(--blue)}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}
.search{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:1rem 0}
.search>div{flex:1 1 12rem;max-width:24rem}
.text{white-space:pre-line}
.body img{max-width:100%;height:auto}
.next{display:inline-block;padding:.75rem 0}
@media print{header nav,footer,.skip,.language,.trail{display:none}header{background:none}header a{color:#000}}
`.replaceAll(/\n/g, '');
