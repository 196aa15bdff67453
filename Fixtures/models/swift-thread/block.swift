import Foundation

final class Meter {
  var value = 0
}

let meter = Meter()
let worker = Thread { meter.value += 1 }  // want RL001
worker.start()
meter.value += 1  // note RL001
