# الكلمات التي تستدعي أمرًا، تفصل بينها فواصل. الأولى هي التي تذكرها النصوص الأخرى.
# أسماء لا أفعال أمر، فهي للجميع؛ وليست مما تبدأ به الجمل عادة (هنا، اللغة)، حتى لا تُفهم رسالة معلم أمرًا.
command-join = انضمام, انضم, انضمي
command-menu = قائمة, القائمة, قائمه, مساعدة, مساعده, ؟
command-start = بداية, بدايه, بدء, ابدأ, ابدئي
command-stop = إيقاف, توقف, أوقف, قف
command-name = اسمي, الاسم, اسم
command-language = لغتي, لغة, لغه
command-community = مجتمعي, مجتمع
command-pause = استراحة, استراحه, إيقاف مؤقت
command-resume = عودة, عوده, استئناف
command-leave = مغادرة, مغادره, خروج
command-mydata = بياناتي, معلوماتي
command-forget = حذف بياناتي, احذف بياناتي, محو بياناتي, احذفني
command-link = ربط, اربط
command-here = أنا هنا, هنا
command-post = نشر, للنشر, انشر, انشري, شارك, شاركي, منشور
command-withdraw = سحب, اسحب, اسحبي, حذف
command-more = المزيد, مزيد
command-practice = ممارسة, ممارسه
command-practices = ممارسات, الممارسات
command-tried = جربت, جربتها
command-how = كيف
command-reach = نطاق
