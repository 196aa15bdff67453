final class Totals: @unchecked Sendable {
  var sum = 0
}

func addUp(_ numbers: [Int]) async -> Int {
  let totals = Totals()
  await withTaskGroup(of: Void.self) { group in
    for number in numbers {
      group.addTask {
        totals.sum += number  // want RL001
      }
    }
  }
  return totals.sum
}
