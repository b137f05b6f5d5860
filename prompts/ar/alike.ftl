# قبل طلب المساعدة: يُعرض ما يشبهه أولًا.
help-similar = هل يفيدك أحد هذه؟ يكفي إرسال رقمه، أو 0 لسؤال الجميع.
help-everyone = سؤال الجميع
help-similar-did = هل يكفي هذا؟ الرقم 0 لسؤال الجميع.
help-similar-yes = نعم، شكرًا
help-similar-others = عرض البقية
help-similar-good = رائع! لن أسأل أحدًا إذن.
