export const messages = `
interaction-summary-title = 互动行为摘要
interaction-summary-caption = { $period } · { $channels } · { $order }
interaction-summary-caption-search = { $period } · { $channels } · { $order } · “{ $search }”
interaction-summary-all-channels = 所有渠道
interaction-summary-time-descending = 最新在前
interaction-summary-time-ascending = 最早在前
interaction-summary-by-descending = 按{ $name }降序
interaction-summary-by-ascending = 按{ $name }升序

interaction-summary-say = 所选范围共 <b>{ $count } 次互动</b>。
interaction-summary-say-search = 包含“{ $search }”的<b>互动共 { $count } 次</b>。
interaction-summary-say-all = 全部可评分。
interaction-summary-say-none = 均不可评分，原因见各行。
interaction-summary-say-some = 其中 { $scored } 次可评分；其余 { $rest } 次的原因见各行。

interaction-summary-search = 查找客户、客服或 ID
interaction-summary-search-short = 客户、客服或 ID
interaction-summary-search-clear = 清除搜索
interaction-summary-not-found-title = 未找到互动
interaction-summary-not-found = 没有客户、客服或 ID 包含“{ $search }”。
interaction-summary-unsearched = 不使用搜索时共 { $count } 次互动。
interaction-summary-sentiment = 情绪视图
interaction-summary-sort = 排序方式
interaction-summary-sort-descending = 当前为降序；改为升序
interaction-summary-sort-ascending = 当前为升序；改为降序
interaction-summary-sort-startedAt = 日期和时间
interaction-summary-sort-customer = 客户
interaction-summary-sort-agent = 客服
interaction-summary-sort-channel = 渠道
interaction-summary-sort-duration = 时长
interaction-summary-replay = 回放

interaction-summary-no-agent = 无客服
interaction-summary-no-channel = 无渠道
interaction-summary-excluded = 未评分：{ $reason }
interaction-summary-details = 与 { $customer } 的互动详情
interaction-summary-named-more = 另外 { $count } 项
interaction-summary-named-neutral = 仅有中性
interaction-summary-named-none = 无数据

interaction-summary-scale = 互动评分采用指数：100% 非常正面（10），60% 正面（6），不适用为中性，40% 负面（4），0% 非常负面（0）。

interaction-summary-column-id = 互动 ID
interaction-summary-column-startedAt = 开始时间
interaction-summary-column-channel = 渠道
interaction-summary-column-agentId = 客服 ID
interaction-summary-column-agent = 客服
interaction-summary-column-customer = 客户
interaction-summary-column-durationSeconds = 时长（秒）
interaction-summary-column-exclusion = 未评分原因
`;
