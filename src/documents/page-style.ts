/** The style of a document's page: what is read is set in a serif, its names in a sans; light, dark and print. */
export const pageStyle = (paper: 'a4' | 'us-letter'): string => `
:root{color-scheme:light dark;--ink:#14213d;--quiet:#566074;--rule:#d2d8e1;--action:#0b5f7a;--ground:#fff;--bad:#a8201a;--good:#15704f;--soft:#f6f7f9}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf2;--quiet:#a9b4c6;--rule:#3a465c;--action:#7cc7e0;--ground:#10151f;--bad:#ff9c92;--good:#7ed6b0;--soft:#1c2433}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.6 "Source Serif 4 Variable","Source Serif 4",Georgia,"Times New Roman",serif}
main{max-width:46rem;margin:0 auto;padding:3rem 1.25rem 5rem}
h1,h2,h3,h4,dt,th,nav,.author,.stamp,figcaption,caption,summary,.note strong{font-family:"Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",sans-serif}
header{border-bottom:2px solid var(--ink);margin-bottom:2rem;padding-bottom:1rem}
h1{font-size:2rem;line-height:1.2;margin:.25rem 0 .5rem;letter-spacing:-.01em}
h2{font-size:1.375rem;line-height:1.3;margin:2.5rem 0 .75rem}
h3{font-size:1.125rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.5rem 0}.author,.stamp,.subtitle,figcaption,caption,small{color:var(--quiet);font-size:.8125rem}
.subtitle{font-size:1rem}.author{font-weight:600}
a{color:var(--action)}a:focus-visible,summary:focus-visible,.table:focus-visible{outline:2px solid var(--action);outline-offset:2px}
ul,ol{padding-left:1.25rem}li{margin:.25rem 0}
nav ol{list-style:none;padding:0;font-size:.875rem}nav .level-2{padding-left:1.25rem}
dl{margin:.75rem 0}dl div{display:grid;grid-template-columns:13rem 1fr;gap:1rem;padding:.375rem 0;border-top:1px solid var(--rule)}
dt{font-size:.8125rem;color:var(--quiet);padding-top:.2rem}dd{margin:0}
.table{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;padding:.25rem 0}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-top:1px solid var(--rule)}
thead th{font-size:.8125rem;color:var(--quiet);border-top:0;border-bottom:1px solid var(--ink)}tbody th{font-weight:500;font-size:.875rem}
.number{text-align:right;font-variant-numeric:tabular-nums}
figure{margin:1.5rem 0}figure img{width:100%;height:auto;background:#fff;border-radius:4px;padding:.5rem}
blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--rule)}blockquote footer{color:var(--quiet);font-size:.8125rem}
.note{border-left:3px solid var(--action);background:var(--soft);padding:.6rem .9rem}.note.warning{border-color:var(--bad)}.note.good{border-color:var(--good)}
.note strong{font-size:.8125rem;margin-right:.35rem}.note.warning strong{color:var(--bad)}.note.good strong{color:var(--good)}
@media (max-width:34rem){dl div{grid-template-columns:1fr;gap:0}main{padding-top:1.5rem}h1{font-size:1.625rem}}
@page{size:${paper === 'a4' ? 'A4' : 'Letter'};margin:2cm}
@media print{:root{--ink:#14213d;--quiet:#566074;--rule:#d2d8e1;--action:#0b5f7a;--ground:#fff;--bad:#a8201a;--good:#15704f;--soft:#f6f7f9}
main{max-width:none;padding:0}body{font-size:10.5pt}h2,h3,h4{break-after:avoid}figure,tr,blockquote,.note{break-inside:avoid}.page-break{break-after:page}details{display:none}nav{display:none}}
`
