actor Visits {
  private(set) var count = 0

  func enter() { count += 1 }
}

let visits = Visits()
for _ in 0..<4 {
  Task.detached { await visits.enter() }
}
