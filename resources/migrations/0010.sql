-- Acts by which a proposal's number (提请文书号) is used or lost are found under the number's series from here on: the views
-- are folded anew.
delete from v_about where subject = 'numbers' or subject like 'number:%';
