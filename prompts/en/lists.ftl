# What the columns of a list of people may be called, and its words for roles. Each word stands once.
column-phone = phone, phone number, telephone, tel, mobile, mobile number, cell, cell phone, cellphone, msisdn, number, contact, whatsapp number
column-name = name, full name, names, teacher, teacher name, teachers name
column-community = community, community code, join code, code, group, group code, circle
column-role = role, function, position
column-language = language, lang, preferred language
column-channel = channel, app, by
column-subject = subject, subjects, subject taught, subjects taught
column-level = level, grade level, school level
column-place = place, school, school name, location, town, village
also-role-teacher = teacher, teachers, member, participant, t
also-role-facilitator = facilitator, facilitators, host, co-host, lead, leader, f
also-role-coordinator = coordinator, coordinators
