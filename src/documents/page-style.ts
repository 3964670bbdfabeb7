/** The style of a document's page: what is read is set in a serif, its names in a sans; light, dark and print. */
export const pageStyle = (paper: 'a4' | 'us-letter'): string => `
:root{color-scheme:light dark;--ink:#14213d;--quiet:#566074;--rule:#d2d8e1;--action:#0b5f7a;--ground:#fff;--bad:#a8201a;--good:#15704f;--soft:#f6f7f9}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf2;--quiet:#a9b4c6;--rule:#3a465c;--action:#7cc7e0;--ground:#10151f;--bad:#ff9c92;--good:#7ed6b0;--soft:#1c2433}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.6 "Source Serif 4 Variable","Source Serif 4",Georgia,"Times New Roman",serif}
main{max-width:46rem;margin:0 auto;padding:3rem 1.25rem 5rem}
h1,h2,h3,h4,dt,th,nav,.author,.stamp,figcaption,caption,.note strong,td strong.info,td strong.good,td strong.warning{font-family:"Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",sans-serif}
h1,h2,h3,h4{text-wrap:balance}
header{border-bottom:2px solid var(--ink);margin-bottom:2rem;padding-bottom:1rem}
h1{font-size:2rem;line-height:1.2;margin:.25rem 0 .5rem;letter-spacing:-.01em}
h2{font-size:1.375rem;line-height:1.3;margin:3rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--ink)}nav h2,.dense h2{border-top:0;padding-top:0;margin-top:2rem}
h3{font-size:1.125rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.5rem 0}.author,.stamp,.subtitle,figcaption,caption,small{color:var(--quiet);font-size:.8125rem}
.subtitle{font-size:1rem}.author{font-weight:600}
a{color:var(--action)}a:focus-visible{outline:2px solid var(--action);outline-offset:2px}
ul,ol{padding-left:1.25rem}li{margin:.25rem 0}
nav ol{list-style:none;padding:0;font-size:.875rem;columns:2 16rem;column-gap:2rem}nav li{break-inside:avoid;margin:.15rem 0}nav .level-1{margin-top:.5rem;font-weight:600;break-after:avoid}nav .level-2{padding-left:1rem}nav a{text-decoration:none}nav a:hover{text-decoration:underline}
dl{margin:.75rem 0}dl div{display:grid;grid-template-columns:13rem 1fr;gap:1rem;padding:.375rem 0;border-top:1px solid var(--rule)}
dl.abreast{display:grid;grid-template-columns:1fr 1fr;column-gap:2rem}dl.abreast div{grid-template-columns:9rem 1fr}
dt{font-size:.8125rem;color:var(--quiet);padding-top:.2rem}dd{margin:0}
table{border-collapse:collapse;width:100%;margin:1rem 0 1.5rem;font-size:.9375rem}
caption{text-align:left;padding:.25rem 0}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-top:1px solid var(--rule)}
thead th{font-size:.8125rem;color:var(--quiet);border-top:0;border-bottom:1px solid var(--ink)}tbody th{font-weight:500;font-size:.875rem}
.number{text-align:right;font-variant-numeric:tabular-nums}
figure{margin:1.5rem 0}figure img{width:100%;height:auto;background:#fff;border-radius:4px;padding:.5rem}
strong.good{color:var(--good)}strong.warning{color:var(--bad)}strong.info{color:var(--action)}td strong.good,td strong.warning,td strong.info{font-size:.8125rem}
.note{border-left:3px solid var(--action);background:var(--soft);padding:.6rem .9rem}.note.warning{border-color:var(--bad)}.note.good{border-color:var(--good)}
.note strong{font-size:.8125rem;margin-right:.35rem}.note.warning strong{color:var(--bad)}.note.good strong{color:var(--good)}
@media (max-width:40rem){dl div,dl.abreast,dl.abreast div{grid-template-columns:1fr;gap:0}table,tbody,tr,td,tbody th{display:block}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tr{border-top:1px solid var(--rule);padding:.5rem 0}td,tbody th{border:0;padding:.1rem 0}.number{text-align:left}td[data-head]:not([data-head=''])::before{content:attr(data-head);display:block;color:var(--quiet);font:.8125rem "Inter Variable",Inter,system-ui,sans-serif}main{padding-top:1.5rem}h1{font-size:1.625rem}}
@page{size:${paper === 'a4' ? 'A4' : 'Letter'};margin:2cm}
@media print{:root{--ink:#14213d;--quiet:#566074;--rule:#d2d8e1;--action:#0b5f7a;--ground:#fff;--bad:#a8201a;--good:#15704f;--soft:#f6f7f9}
main{max-width:none;padding:0}body{font-size:10.5pt}.dense{font-size:9.2pt}.dense h2{font-size:12pt;margin-top:1rem}h2,h3,h4{break-after:avoid}figure,tr,.note{break-inside:avoid}.page-break{break-after:page}nav{display:none}}
`
