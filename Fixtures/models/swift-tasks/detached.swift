final class Visits: @unchecked Sendable {
  var count = 0
}

let visits = Visits()
for _ in 0..<4 {
  Task.detached {
    visits.count += 1  // want RL001
  }
}
