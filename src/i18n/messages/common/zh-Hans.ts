/** Words that several widgets use. */
export const messages = `
behavior-overallSatisfaction = 总体客户满意度
behavior-demonstrateOwnership = 展现责任心
behavior-activeListening = 积极倾听
behavior-beEmpathetic = 富有同理心
behavior-buildRapport = 建立融洽关系
behavior-setExpectations = 设定预期
behavior-effectiveQuestioning = 有效提问
behavior-promoteSelfService = 推荐自助服务
behavior-inappropriateAction = 不当行为
behavior-acknowledgeLoyalty = 认可忠诚度
absent = { $name }（未发生得高分）
absent-inappropriateAction = 无不当行为

band-veryPositive = 非常正面
band-moderatelyPositive = 中度正面
band-neutral = 中性
band-moderatelyNegative = 中度负面
band-veryNegative = 非常负面
band-few = 样本太少，无法判断
band-few-key = 样本太少，无法判断（少于 { $least }）
band-none = 无评分

index-10 = 非常正面
index-6 = 正面
index-4 = 负面
index-0 = 非常负面
index-neutral = 中性
index-none = 无数据
index-na = 不适用

change-clear = { $points } 分，明显
change-stands = 明显
change-improving = 提升，{ $points } 分
change-declining = 下降，{ $points } 分
change-none = 无明显变化
change-none-capital = 无明显变化
change-few = 样本太少，无法判断
change-alone = 单独判断有变化，但与 { $comparisons } 项本面板的变化一并判断时并不成立。
stands = 在相同的工作组合下，{ $side ->
    [above] 明显高于其他人
    [below] 明显低于其他人
   *[unclear] 与其他人没有明显差异
}：{ $points }\u00a0分（{ $low }\u00a0至\u00a0{ $high }）。
stands-mix = 若直接与所有其他人相比，差异为 { $plain } 分，{ $effect ->
    [hides] 工作组合掩盖了 { $mix } 分
   *[makes] 其中 { $mix } 分来自工作组合
}。
points = { $points }\u00a0分
points-short = { $points }\u00a0分
change-key = 与上一周期相比有明显变化
this-period = 本周期
previous-period = 上一周期
difference = 差异
interval-range = { $low }\u00a0至\u00a0{ $high }
scored-count = { $count } 个评分

channel-voice = 电话
channel-chat = 在线聊天
channel-email = 电子邮件
channel-whatsapp = WhatsApp
channel-facebook = Facebook
channel-instagram = Instagram
channel-sms = 短信
channel-web = 网站
no-duration = 无时长
no-name = 无姓名

period-caption = { $period } · 对比 { $previous }
n-scored = n = { $interactions } 次互动，其中 { $scored } 次可评分。
n-hidden = 不参与行为评估的客服，其对话计入此处，但不计入评分。
n-excluded = { $count } 次未评分：{ $reasons }。
percent-formula = 百分比为获得分数除以满分。
population = 百分位数取自 { $count } 次可评分的互动，{ $period }。
population-none = 没有可评分的互动，因此没有百分位数。
population-given = 百分位数取自指定的基准，共 { $count } 次互动，{ $period }。

exclusion-no_agent = 无客服
exclusion-internal_or_multi_agent = 内部互动或多名客服
exclusion-not_recorded = 未录音
exclusion-no_dialogue = 无对话
exclusion-unsupported_language = 不支持的语言
exclusion-consent_withheld = 未获同意
exclusion-test_contact = 测试联系
reason-count = { $reason } { $count } 次

tool-view = 视图
tool-chart = 图表
tool-table = 表格
tool-as-table = 以表格显示
tool-as-chart = 以图表显示
tool-export = 下载 CSV（未舍入）
tool-info = 计算方法
try-again = 重试

status-loading = 正在加载…
status-loading-progress = 正在加载，{ $received } / { $total }
status-loading-pages = 正在加载：{ $pages } 页，{ $records } 条记录
status-loading-pages-total = 正在加载：{ $pages } 页，{ $records }/{ $total } 条记录
status-ready = { $title }已就绪。
empty-title = 没有互动
empty-text = 有了带行为数据的互动后，评分会显示在这里。
empty-before = 上次加载（{ $time }）时有 { $count } 次互动。
no-match-title = 没有符合条件的互动
no-match-text = { $period }期间没有符合{ $filters }的互动。
no-match-period = { $period }期间没有互动。
remove-filter = 移除“{ $filter }”
clear-filters = 清除所有筛选
error-title = 无法加载报表
error-stale = 无法刷新：{ $reason }当前显示的是 { $time } 的数据。
error-network = 报表服务没有响应。
error-timeout = 报表服务响应超时。
error-slow = 报表服务发送数据过慢。
error-offline = 设备未连接网络。
error-part = 无法连接到此页面程序的一部分，请重试或重新加载页面。
error-partGone = 服务器上已没有此页面程序的一部分（{ $status }），请重新加载页面。
error-stopped = 已停止加载。
error-later = { $reason }服务要求等到 { $time }。
error-oneOf = “{ $file }”：{ $reason }
error-pages = 服务指出的后续页面无法继续读取。
error-pagesMissing = 只读取了 { $pages } 页数据。无法取得下一页：{ $reason }
error-http = 报表服务返回错误（{ $status }）。
error-denied = 您没有查看此报表的权限（{ $status }）。
error-notFound = 此地址没有报表（{ $status }）。
error-nothing = 此地址没有任何内容（{ $status }）。
error-file = 从磁盘打开的页面无法加载文件，请将数据直接放入页面。
error-empty = 响应为空。
error-html = 收到的是网页而不是数据，您可能需要登录。
error-truncated = 数据不完整，在中途被截断。
error-notJson = 数据不是有效的 JSON。
error-compressed = 数据以 gzip 压缩，此浏览器无法读取。
error-otherWorkbook = 数据是另一种格式的工作簿。请另存为 .xlsx 或 CSV，再加载该文件。
error-encrypted = 数据受密码保护。请去除密码后另存，再加载该文件。
error-codec = 表格的压缩方式无法在此读取。请用 Snappy、GZIP 或 ZSTD 保存。
error-wrongShape = 数据中没有互动列表。
error-noneUsable = 收到的记录均无法使用。
error-totals = 这些是汇总数据，不是对话：请导出对话或其消息。
error-unknownVendor = 页面指定的数据来源未知。
error-otherVendor = 数据并非来自页面指定的来源。
error-tooLarge = 数据超出可读取的范围。
error-noSource = 此页面上没有报表数据源“{ $source }”。
error-baseline = 无法使用基准。{ $reason }
error-notBaseline = 该地址的内容不是基准。
error-lost = 报表的计算意外中止。
error-lostAppended = 报表的计算意外中止，缺少后来添加的互动：{ $count }。
error-query = 无法回答此查询：{ $reason }
error-unknown = 无法回答此查询。

partial-skipped = <b>{ $read } 条记录中有 { $skipped } 条被跳过。</b>以下数据不包含这些记录。
partial-fields = <b>{ $count } 个字段无法读取</b>，按缺失处理。
partial-other = <b>{ $count } 项数据与预期不符。</b>
partial-show = 显示原因
partial-hide = 隐藏原因

filter-agent = 客服：{ $values }
filter-team = 团队：{ $values }
filter-channel = 渠道：{ $values }
filter-contactType = 联系人类型：{ $values }
filter-category = 类别：{ $values }
filter-direction = 方向：{ $values }
filter-language = 语言：{ $values }
filter-sentiment = 情绪：{ $values }
filter-day = 日期：{ $values }
filter-openedSource = 开启来源：{ $values }
filter-source = 来源：{ $values }
filter-status = 状态：{ $values }
filter-handledBy = 处理者：{ $values }
filter-responseBucket = 首次响应：{ $values }
filter-week = 周：{ $values }
filter-month = 月份：{ $values }
filter-weekdayHour = 每周时段：{ $values }
filter-search = 搜索：{ $values }
filter-behavior = 行为：{ $values }
filters-label = 已选
filter-remove = 移除{ $filter }

page-of = 第 { $from }–{ $to } 条，共 { $total } 条
page-label = 分页
page-previous = 上一页
page-next = 下一页
page-number = 第 { $page } 页

column-agent-id = 客服 ID
column-team = 团队
column-interactions = 互动次数
column-scored = { $name }，评分数（n）
column-low = { $name }，95% 区间下限
column-high = { $name }，95% 区间上限
column-verdict = { $name }，变化
column-clear = { $name }，在此列表中变化明显

verdict-improving = 提升
verdict-declining = 下降
verdict-noClearChange = 无明显变化
verdict-tooFew = 样本太少
yes = 是
no = 否

play = 回放与 { $customer } 的互动
close = 关闭

loading-so-far = 目前：{ $count } 次互动；仍在加载
loading-bar = 加载进度
loading-cancel = 取消
loading-stopped = <b>已停止加载。</b>数据只包含 { $count } 次互动，总数未知。
loading-again = 重新加载
status-loading-received = 正在加载，已读取 { $received }
retry-at = { $reason }将在 { $time }后重试。
retry-under-way = { $reason }正在重试…
retry-online = { $reason }恢复连接后将继续加载。
retry-now = 立即重试
shown-since = { $reason }当前显示的是 { $time } 的数据。
`;
