# With threaded=False the handlers run one after the other in the polling thread.
import telebot

bot = telebot.TeleBot("123:example", threaded=False)
games = {}


@bot.message_handler(commands=["roll"])
def roll(message):
    games[message.chat.id] = games.get(message.chat.id, 0) + 1
    bot.reply_to(message, "rolled")


bot.infinity_polling()
