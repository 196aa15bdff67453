// Even a flag: the language makes no access atomic.
import Foundation

final class Pump {
  private var isRunning = true

  func run() {
    Thread.detachNewThread {
      while self.isRunning {}  // note RL002
    }
  }

  func stop() {
    isRunning = false  // want RL002
  }
}

let pump = Pump()
pump.run()
pump.stop()
