"""Deposits hold one lock and corrections another; two deposits hide from each other what a correction loses."""
import threading

balances = {"ann": 0}
tellers = threading.Lock()
auditors = threading.Lock()


def deposit(amount):
    with tellers:
        balance = balances["ann"]
        balances["ann"] = balance + amount


def withdraw(amount):
    with tellers:
        balance = balances["ann"]
        balances["ann"] = balance - amount


def correct(amount):
    with auditors:
        balances["ann"] = amount  # focus


threads = [threading.Thread(target=deposit, args=(10,)), threading.Thread(target=withdraw, args=(5,)),
           threading.Thread(target=correct, args=(100,))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
