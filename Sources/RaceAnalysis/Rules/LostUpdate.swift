import Diagnostics

extension Rule {
  static let lostUpdate = Rule(
    description: describe(
      "RL001", "lost-update", "Another thread can write between the read and the write that depends on it.",
      documentation: """
        ## What it does
        Finds a read of shared state, a computation, and a write of the result, with no lock held over all of it,
        while another thread may write the same state.

        ## Why is this bad?
        `counter += 1` is a load, an addition and a store. When another thread stores between the load and the store,
        its update is lost.

        ## Which interpreters
        CPython up to 3.9 and free-threaded builds switch threads anywhere. From 3.10 on, a build with the global
        interpreter lock switches only at calls and backward jumps, so there `counter += 1` alone loses nothing,
        but `counter += f()`, `d[k] = d.get(k, 0) + 1` and a property do. The finding says which.

        ## Example
        ```python
        def count():
            global total
            total += 1
        ```
        Use instead:
        ```python
        def count():
            global total
            with total_lock:
                total += 1
        ```
        """),
    candidates: { variable, _ in
      variable.candidates([.readModifyWrite]) { window, rival in
        rival.access.kind != .add || window.last.access.kind == .add || window.last.access.kind == .write
      }
    },
    phrase: { candidate, name in
      Phrase(
        message: "updates of `\(name)` can be lost: another thread can write between its read and its write",
        label: "read, changed and written back",
        advice: "hold one lock over the read and the write, or give each thread a counter of its own")
    })
}
