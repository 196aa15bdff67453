# Events of different buttons run at the same time in worker threads.
import gradio as gr

totals = {"points": 0}


def add(points):
    totals["points"] = totals["points"] + int(points)  # want RL001
    return totals["points"]


def reset():
    totals["points"] = 0  # note RL001
    return 0


with gr.Blocks() as demo:
    points = gr.Number()
    total = gr.Number()
    gr.Button("add").click(add, points, total)
    gr.Button("reset").click(reset, None, total)

if __name__ == "__main__":
    demo.launch()
