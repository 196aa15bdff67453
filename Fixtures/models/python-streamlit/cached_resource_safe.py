# The statistics of a session are kept in its own state.
import streamlit as st


class Statistics:
    def __init__(self):
        self.runs = {}

    def count(self, name):
        self.runs[name] = self.runs.get(name, 0) + 1


def statistics():
    if "statistics" not in st.session_state:
        st.session_state.statistics = Statistics()
    return st.session_state.statistics


name = st.text_input("name")
if st.button("run"):
    statistics().count(name)
