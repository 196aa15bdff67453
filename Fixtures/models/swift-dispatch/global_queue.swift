// Blocks on a global queue overlap each other and the main thread.
import Dispatch

final class Tally {
  var hits = 0
}

let tally = Tally()
let group = DispatchGroup()
for _ in 0..<4 {
  DispatchQueue.global().async(group: group) {
    tally.hits += 1  // want RL001
  }
}
print(tally.hits)
