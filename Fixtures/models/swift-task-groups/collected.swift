// Only the parent adds, one result after the other.
func addUp(_ numbers: [Int]) async -> Int {
  await withTaskGroup(of: Int.self) { group in
    for number in numbers {
      group.addTask { number * number }
    }
    var sum = 0
    for await part in group { sum += part }
    return sum
  }
}
