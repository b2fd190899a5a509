/**
 * Words that names of columns are made of, in the languages that tables come in, as data. Latin letters without accents, Arabic ones
 * without article and marks, Chinese ones simplified: as `nameParts` makes them of names.
 */

/** What a word says; parts of a rule in `name-rules.ts`. */
export const NAME_WORDS: Readonly<Record<string, string>> = {
  // What it is about.
  ticket:
    'ticket, tickets, case, request, incident, issue, pratica, richiesta, segnalazione, reclamo, caso, demande, anfrage, vorgang, solicitud, 工单, 案件, 单, 单据, 案例, 事件单, 报修, 客诉, 投诉, 服务单, 问题单, 问题, تذكره, طلب, بلاغ, شكوي',
  /** In Arabic a case and a state are one word. */
  caseOrState: 'حاله',
  call: 'call, calls, chiamata, chiamate, telefonata, anruf, llamada, appel, 呼叫, 电话呼叫, مكالمه, مكالمات, اتصال',
  talkOfCall: '通话',
  chat: 'chat, chats, conversation, conversations, interaction, interactions, session, conversazione, conversazioni, interazione, thread, discussione, sessione, conversacion, sitzung, 会话, 对话, 聊天, 咨询, محادثه, محادثات, دردشه, جلسه',
  message: 'message, messages, messaggio, messaggi, nachricht, mensaje, mensajes, 消息, 讯息, 信息, رساله, رسائل',
  // Who.
  customer:
    'customer, requester, client, visitor, caller name, end user, cliente, clienti, contatto, reporter, raised by, requested by, richiedente, visitatore, utente finale, kunde, kundin, solicitante, demandeur, 客户, 顾客, 访客, 用户, 会员, 申请人, 提单人, 报修人, 提交人, 联系人, 联络人, عميل, عملاء, زائر, مقدم طلب, جهه اتصال, مستخدم',
  caller: 'caller, chiamante, anrufer, 主叫, 来电, 主叫方, متصل',
  callee: 'callee, called, chiamato, 被叫, 被叫方',
  agent:
    'agent, assignee, operator, representative, rep, advisor, handled by, assigned agent, assigned to, owner, case owner, ticket owner, agente, operatore, operatore assegnato, operatrice, assegnatario, addetto, addetta, consulente, responsabile, risponditore, gestito da, gestita da, assegnato a, assegnata a, preso in carico da, bearbeiter, mitarbeiter, zustandig, asignado a, conseiller, assigne a, 客服, 坐席, 座席, 专员, 接线员, 值机人员, 话务员, 客服人员, 承办人员, 受理人员, 客服代表, 客服专员, 服务专员, 服务人员, 经办人, 承办人, 受理人, 处理人, 处理人员, 负责人, 接待人, 接听人员, 接听人, موظف, موظف مسؤول, موظف خدمه, وكيل, مسؤول, مسند الي, مسنده الي, ممثل خدمه',
  team: 'team, group, agent group, skill group, skill, queue, department, desk, coda, gruppo, reparto, squadra, ufficio, warteschlange, abteilung, cola, equipo, equipe, 技能组, 技能群组, 队列, 组, 小组, 客服组, 部门, 团队, 群组, فريق, قسم, مجموعه, قائمه انتظار, طابور',
  creator:
    'created by, opened by, creato da, creata da, aperto da, inserito da, utente inserimento, erstellt von, creado por, cree par, 创建人, 创建者, 建立者, 建立人, 建单人, انشئ بواسطه, انشئت بواسطه, منشئ',
  sender: 'sender, author, mittente, autore, absender, remitente, 发送者, 发送方, 传送者, 发送人, 发言人, مرسل',
  // What of it.
  id: 'id, identifier, ticketnummer, fallnummer, identificativo, identifiant, kennung, 编号, 流水号, 工号, 标识, معرف, رقم مرجعي',
  /** Of a ticket its id, alone anything. */
  ref: 'ref, reference, key, code, codice, rif, riferimento, referenz, referencia, رمز',
  no: 'number, no, n, nr, num, numero, nummer, 号, 号码, رقم',
  name: 'name, full name, nome, nominativo, nombre, nom, 姓名, 名称, 名字, 昵称, اسم',
  email:
    'email, e mail, mail, email address, indirizzo email, posta elettronica, 邮箱, 信箱, 电子邮件, 电邮, 邮件地址, بريد الكتروني, ايميل',
  phone:
    'phone, telephone, mobile, phone number, telefono, cellulare, recapito telefonico, rufnummer, telefonnummer, telephone, 电话, 手机, 手机号, 手机号码, 联系电话, 联络电话, 电话号码, هاتف, جوال, رقم هاتف, رقم جوال, رقم موبايل',
  date: 'date, at, on, timestamp, datetime, date time, data, data e ora, il, giorno, datum, am, fecha, le, في, 日期, 日期时间, 时间戳, تاريخ, تاريخ ووقت',
  time: 'time, ora, orario, heure, hora, uhrzeit, 时间, 时刻, وقت',
  length:
    'duration, length, seconds, secs, durata, tempo, dauer, tiempo, duracion, duree, temps, 时长, 秒数, 用时, 耗时, مده, زمن, ثواني',
  count: 'count, number of, numero di, n di, conteggio, 数, 数量, 次数, 条数, 量, عدد, عدد مرات',
  // What happened.
  create:
    'created, creation, opened, open, opening, received, submitted, reported, started, start, begin, create, creazione, creato il, apertura, aperto il, aperta il, inizio, iniziata, iniziato, inserimento, ricevuto, ricevuta, ricezione, registrazione, avvio, erstellt, beginn, eingang, eroffnet, creacion, inicio, apertura, creation, debut, debutee, ouverture, 创建, 建立, 建单, 开单, 开始, 开启, 提交, 进线, 接入, 呼入, 拨入, 发起, 登记, 报修, 立案, انشاء, بدء, بدايه, بدات, بدا, فتح, استلام, تقديم, ورود',
  /** A request: when it came in, and who took it. */
  accept: '受理',
  end: 'ended, end, finished, fine, termine, terminata, terminato, conclusione, ende, fin, 结束, 挂断, انتهاء, نهايه, انتهت, انتهي',
  close:
    'closed, close, closing, chiusura, chiuso, chiusa, geschlossen, cierre, cerrado, fermeture, 关闭, 结案, 关单, 完成, 完结, 办结, اغلاق',
  resolve:
    'resolved, resolution, solved, resolve, solve, risoluzione, risolto, risolta, gelost, losung, resolucion, resolution, 解决, حل, تم حل',
  update:
    'updated, update, modified, last update, last updated, last modified, modifica, ultima modifica, aggiornamento, ultimo aggiornamento, zuletzt geandert, geandert, ultima actualizacion, derniere mise a jour, 更新, 修改, 最后更新, 最近更新, 最后修改, 最近修改, تحديث, اخر تحديث, تعديل, اخر تعديل',
  copy: 'exported, export, synced, sync, imported, import, esportazione, importazione, estrazione, 导出, 汇出, 同步, 导入, 汇入, تصدير, استيراد, مزامنه',
  assign: 'assigned, assignment, assegnazione, assegnato, zugewiesen, asignacion, 分配, 分派, 指派, 派单, اسناد, تعيين',
  first: 'first, initial, primo, prima, erste, primera, premiere, 首次, 第一次, 首, اول, اولي',
  respond:
    'response, reply, respond, responded, risposta, antwort, reaktion, respuesta, reponse, 响应, 回复, 回应, 答复, رد, استجابه',
  wait: 'wait, waiting, queue wait, attesa, in attesa, attesa in coda, wartezeit, espera, attente, 等待, 等候, 排队, 排队等待, انتظار',
  talk: 'talk, talking, conversazione telefonica, di conversazione, gesprach, gesprachsdauer, 交谈, تحدث, حديث',
  hold: 'hold, on hold, messa in attesa, halten, 保持, 保留, 通话保持, 通话保留, تعليق, حجز',
  wrap: 'wrap up, wrapup, after call, after call work, acw, post chiamata, dopo chiamata, lavoro post chiamata, nachbearbeitung, 事后处理, 话后处理, 话后, 后处理, 整理, ما بعد مكالمه, بعد مكالمه',
  handle: 'handle, handling, gestione, lavorazione, bearbeitung, 处理, 接待, 负责, 经办, 承办, معالجه',
  ring: 'ring, ringing, squillo, squilli, 振铃, 响铃, رنين',
  due: 'due, deadline, due date, scadenza, fallig, vencimiento, echeance, 截止, 到期, 应完成, 期限, استحقاق, موعد نهائي',
  sent: 'sent, sent at, invio, inviato, inviata, gesendet, enviado, envoye, 发送, 传送, ارسال',
  rated: 'rated, compilazione, compilato, 填写, 填答, 作答, 评价提交',
  survey: 'survey, questionnaire, sondaggio, questionario, umfrage, encuesta, enquete, 问卷, 调查, 调研, استبيان',
  // Facts.
  status: 'status, state, stato, estado, statut, 状态',
  priority:
    'priority, urgency, priorita, urgenza, prioritat, prioridad, priorite, 优先级, 优先顺序, 优先权, 紧急程度, اولويه',
  category: 'category, categoria, tipologia, kategorie, categorie, 类别, 分类, 种类, تصنيف, فئه',
  reason: 'reason, motivo, causale, grund, motif, 原因, 来电原因, سبب',
  type: 'type, kind, tipo, typ, 类型, 种类, نوع',
  tags: 'tag, tags, label, labels, etichette, etichetta, schlagworte, etiquetas, etiquettes, 标签, وسوم, وسم, علامات',
  channel: 'channel, canale, kanal, canal, 渠道, 频道, 渠道来源, 来源渠道, 管道, 来源管道, 联系渠道, قناه, قناه تواصل',
  language: 'language, lingua, sprache, idioma, langue, 语言, 语种, لغه',
  csat: 'csat, satisfaction, customer satisfaction, overall satisfaction, soddisfazione, soddisfazione cliente, zufriedenheit, satisfaccion, 满意度, 客户满意度, 整体满意度, رضا, رضا عملاء, رضا عميل, تقييم رضا',
  rating:
    'rating, score, valutazione, voto, punteggio, gradimento, bewertung, note de satisfaction, puntuacion, calificacion, 评分, 评价, 评分星级, 服务评价, 服务评分, 星级, تقييم, درجه',
  nps: 'nps, net promoter score, how likely are you to recommend us, likelihood to recommend, probabilita di consigliarci, 推荐意愿, 推荐度, 净推荐值, احتماليه توصيه',
  direction: 'direction, direzione, verso, richtung, direccion, 方向, اتجاه',
  abandon: 'abandoned, abbandonata, abbandonato, aufgelegt, abandonada, 放弃, 呼损, متروكه, مهجوره',
  answer: 'answered, answer, risposto, angenommen, atendida, repondu, 接听, 接通, 应答, تم رد',
  recording:
    'recording, call recording, registrazione audio, registrazione chiamata, aufnahme, grabacion, 录音, 录音文件, تسجيل, تسجيل مكالمه',
  address: 'url, link, indirizzo, 地址, 链接, رابط',
  content: 'text, body, content, testo, contenuto, inhalt, contenido, 内容, 正文, 文本, نص, محتوي',
  firstContact:
    'first contact resolution, resolved on first contact, fcr, risolto al primo contatto, risoluzione al primo contatto, 一次解决, 首次解决, 一次性解决, حل من اول اتصال, حل من اول مره',
  // What changes the meaning: no rule knows these, but for some.
  whether: 'is, 是否, 与否, هل',
  total: 'total, overall, totale, 总, 合计, 总计, اجمالي',
  mean: 'avg, average, mean, media, medio, mittlere, 平均, متوسط',
  rate: 'rate, percent, percentage, ratio, tasso, percentuale, 率, 比例, نسبه, معدل',
  '': 'of, the, a, to, di, del, della, dell, dello, dei, delle, de, du, der, des, la, 的',
};

/** Traditional characters of these words, each with its simplified one behind it. */
export const SIMPLIFIED =
  '單单編编號号會会話话對对時时間间長长數数開开啟启結结關关閉闭處处員员專专負负責责組组隊队門门團团體体標标籤签類类別别級级優优順顺權权狀状態态滿满評评價价內内訊讯題题聯联絡络電电機机錄录聽听應应複复覆复響响進进線线撥拨發发匯汇導导後后務务顧顾訪访戶户稱称暱昵屬属與与總总計计據据報报訴诉諮咨詢询請请傳传來来語语種种緊紧頻频鏈链經经辦办認认選选證证損损調调問问寫写為为決决棄弃鈴铃維维護护帳账動动個个資资薦荐願愿識识淨净備备檔档隨随約约碼码與与於于級级達达歷历紀纪詳详細细層层線线擔担當当詢询聲声屬属區区國国實实際际產产質质過过還还這这場场點点歸归';
