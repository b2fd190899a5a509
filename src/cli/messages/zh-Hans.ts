/** What a report in one file says of itself, and what people are called in it who must not be named. */
export const messages = `
report-title = 客服中心报告
report-left-out = <b>{ $read } 条记录中有 { $skipped } 条被排除</b>，因为无法使用。各项数字也不包含它们。
report-about = 关于本报告
report-files = 来源文件
report-source = 识别为
report-sure = { $source }，把握 { $percent }
report-records = 记录
report-used = { $read } 条中使用了 { $used } 条
report-problems = 问题
report-zone = 时区
report-offline = 全部内容都在本文件中：不加载任何内容，也不发送任何内容。
report-pseudonyms = 人员、团队和类别以编号代替名称。本文件不含文字内容、地址、图片和录音。
report-no-behaviors = 数据中没有行为模型的值，因此没有行为评分。
pseudonym-agent = 客服 { $number }
pseudonym-team = 团队 { $number }
pseudonym-customer = 客户 { $number }
pseudonym-channel = 渠道 { $number }
pseudonym-category = 类别 { $number }
pseudonym-priority = 优先级 { $number }
pseudonym-source = 来源 { $number }
pseudonym-behavior = 行为 { $number }
`;
