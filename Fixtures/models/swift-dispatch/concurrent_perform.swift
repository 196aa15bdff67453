// The iterations run at once; elements of an array are parts of one value.
import Dispatch

var squares = [Int](repeating: 0, count: 8)

func fill() {
  DispatchQueue.concurrentPerform(iterations: 8) { index in
    squares[index] = index * index  // want RL002
  }
}

fill()
