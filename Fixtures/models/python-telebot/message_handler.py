# The bot has a pool of two worker threads for its handlers.
import telebot

bot = telebot.TeleBot("123:example")
games = {}


@bot.message_handler(commands=["roll"])
def roll(message):
    games[message.chat.id] = games.get(message.chat.id, 0) + 1  # want RL001
    bot.reply_to(message, "rolled")


bot.infinity_polling()
