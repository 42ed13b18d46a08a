/** How the readable page looks: light, dark and on paper. The state is told by words, a border by its kind. */
export const style = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--ground:#fff;--tint:#f4f6f8;--mark:#fff1b8;--link:#0757b5}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#a3adb8;--line:#3d444d;--ground:#10151b;--tint:#1a212a;--mark:#5a4a08;--link:#79b8ff}}
*{box-sizing:border-box}
body{font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--ground);max-width:46rem;margin:0 auto;padding:2rem 1rem;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:.2rem 0 1rem}h2{font-size:1.2rem;margin:2.2rem 0 .8rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}h3{font-size:1rem;margin:1rem 0 .3rem}
a{color:var(--link)}mark{background:var(--mark);color:inherit}
.product,.kind,dt{color:var(--soft);font-size:.9rem;margin:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:0 0 1rem}dd{margin:0}
article{border:1px solid var(--line);border-left:4px dotted var(--soft);border-radius:6px;padding:.8rem 1rem;margin:0 0 1rem;break-inside:avoid}
article.supported,article.verbatim{border-left-style:solid}article.refuted,article.another-speaker{border-left-style:double;border-left-width:6px}article.conflicting-evidence,article.failed{border-left-style:dashed}
.statement{font-size:1.05rem;margin:.2rem 0}.state{font-weight:600;margin:.4rem 0}.comment{margin:.2rem 0 .8rem;white-space:pre-line}
blockquote{margin:.3rem 0 .6rem;padding:.4rem .8rem;background:var(--tint);border-radius:4px}
ul{padding-left:1.2rem;margin:.4rem 0}.members{list-style:none;padding:0}
.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem}th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top}
footer{margin-top:2.5rem;border-top:1px solid var(--line);color:var(--soft)}
@media print{:root{--ink:#000;--soft:#333;--line:#999;--ground:#fff;--tint:#fff;--mark:#eee;--link:#000;color-scheme:light}body{max-width:none;padding:0;font-size:11pt}.evidence a::after{content:" <" attr(href) ">";font-size:.85em}mark{text-decoration:underline}h2{break-after:avoid}}
`;
