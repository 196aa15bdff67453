# Events pass the total along in the session's state.
import gradio as gr


def add(points, total):
    return total + int(points)


def reset():
    return 0


with gr.Blocks() as demo:
    points = gr.Number()
    total = gr.Number(0)
    gr.Button("add").click(add, [points, total], total)
    gr.Button("reset").click(reset, None, total)

if __name__ == "__main__":
    demo.launch()
