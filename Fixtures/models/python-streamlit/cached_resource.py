# The object of cache_resource is one for all sessions, and every session runs the script in a thread of its own.
import streamlit as st


class Statistics:
    def __init__(self):
        self.runs = {}

    def count(self, name):
        self.runs[name] = self.runs.get(name, 0) + 1  # todo want RL001


@st.cache_resource
def statistics():
    return Statistics()


name = st.text_input("name")
if st.button("run"):
    statistics().count(name)
