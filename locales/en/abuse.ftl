# Too much at once.

too-fast = That is too fast, please wait a minute. I have not read some of your messages: please send them again after that.
