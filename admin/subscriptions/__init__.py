"""«Сообщите, если изменится» (A2.15): citizens are told, once, when a release changes it."""
