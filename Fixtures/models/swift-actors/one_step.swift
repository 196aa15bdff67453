public actor Account {
  private var balance = 0

  public func deposit(_ amount: Int) async {
    balance += amount
    await record(amount)
  }

  private func record(_ amount: Int) async {}
}
