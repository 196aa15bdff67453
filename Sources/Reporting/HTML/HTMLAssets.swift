/// How the page looks and what it does; both are part of it.
enum HTMLAssets {
  static let style = """
    :root { color-scheme: light dark; --line: light-dark(#d0d4da, #3a4049); --soft: light-dark(#f4f6f8, #1b1f24);
      --mark: light-dark(#ffd9d4, #6b2b24); --quiet: light-dark(#5b6470, #9aa4b0); --accent: light-dark(#0b62c4, #6cb2ff); }
    body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem; }
    header p, figcaption, .place, dt { color: var(--quiet); }
    h1 { margin-bottom: 0; } h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; } h2 code { font-size: 1rem; } h3 { margin: 0 0 .6rem; font-size: 1rem; }
    h4, .thread p { margin: 0 0 .25rem; } code, pre { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
    #filters { position: sticky; top: 0; background: Canvas; border-bottom: 1px solid var(--line); padding: .5rem 0;
      display: flex; flex-wrap: wrap; gap: .3rem 1rem; z-index: 1; }
    figure { margin: 1rem 0; overflow: auto; max-height: 32rem; border: 1px solid var(--line); border-radius: 6px;
      padding: .75rem; }
    svg text { font: 12px ui-monospace, monospace; fill: CanvasText; } svg .head { fill: var(--quiet); }
    svg rect { fill: var(--soft); stroke: var(--line); } svg .variable rect { stroke: #c4453b; }
    svg .lock rect { stroke: #2c8a4a; } svg .thread rect { stroke: var(--accent); }
    svg path { fill: none; stroke: #c4453b; opacity: .6; } svg path.guard { stroke: #2c8a4a; stroke-dasharray: 4 3; }
    article { border: 1px solid var(--line); border-radius: 6px; padding: .9rem; margin: .75rem 0; }
    .threads { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1rem; }
    .thread { min-width: 0; } pre { background: var(--soft); padding: .5rem; margin: .25rem 0; overflow-x: auto;
      overflow-wrap: normal; tab-size: 4; }
    .number { display: inline-block; width: 3.5em; color: var(--quiet); user-select: none; }
    mark { background: var(--mark); color: inherit; border-radius: 2px; } .label { font-weight: 600; }
    .badge { border-radius: 4px; padding: .1rem .4rem; font-size: .8rem; color: #fff; background: #59636e; }
    .badge.error { background: #c4453b; } .badge.warning { background: #9a6a00; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .75rem 0 .25rem; } dd { margin: 0; }
    """

  /// Hides what does not pass the filters; without it everything is shown.
  static let script = """
    const form = document.getElementById("filters");
    function chosen(name) {
      return new Set([...form.querySelectorAll(`input[name=${name}]:checked`)].map(box => box.value));
    }
    function apply() {
      const rules = chosen("rule"), confidences = chosen("confidence");
      const words = document.getElementById("search").value.toLowerCase();
      let shown = 0;
      for (const section of document.querySelectorAll("main section:not(#others)")) {
        let visible = 0;
        for (const card of section.querySelectorAll("article")) {
          card.hidden = !rules.has(card.dataset.rule) || !confidences.has(card.dataset.confidence)
            || !section.querySelector("h2").textContent.toLowerCase().includes(words)
            && !card.textContent.toLowerCase().includes(words);
          visible += card.hidden ? 0 : 1;
        }
        section.hidden = visible === 0;
        shown += visible;
      }
      document.getElementById("shown").textContent = `${shown} shown`;
      document.getElementById("nothing").hidden = shown !== 0;
    }
    if (form) {
      form.addEventListener("input", apply);
      form.addEventListener("submit", event => event.preventDefault());
      apply();
    }
    """
}
