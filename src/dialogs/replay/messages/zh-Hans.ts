export const messages = `
replay-title = { $customer } 与 { $agent }
replay-title-alone = { $customer }，无客服
replay-status = 状态：{ $value }
replay-contact = { $value ->
    [new] 新联系人
   *[returning] 老联系人
}
replay-derived = { $fact }（推断）
replay-recording = 录音
replay-more = 再显示 { $count } 条

replay-refused = 录音地址不安全，因此未加载。
replay-unnamed = 录音位于 { $origin }，此页面的 { $setting } 属性未列出该来源，因此未加载。
replay-address = 地址：{ $url }
replay-fault = 无法播放录音：{ $reason }。
replay-fault-detail = 无法播放录音：{ $reason }（{ $detail }）。
replay-fault-network = 加载时连接中断
replay-fault-decode = 文件已损坏
replay-fault-source = 文件不存在，或此浏览器无法播放该格式
replay-nothing = 此互动没有录音、转写或消息。
replay-no-recording = 数据中没有录音文件；以下为转写内容。

replay-segments = 录音分段
replay-segment-talk = 通话
replay-segment-hold = 保持
replay-segment-after = 话后处理
replay-segment-silence = 静音
replay-segment = { $kind } { $duration }
replay-segment-span = { $kind }，{ $from } 至 { $to }

replay-transcript = 转写内容
replay-agent = 客服
replay-customer = 客户
replay-seek = 从 { $time } 播放
replay-readings = 此段检测到的行为：{ $names }
replay-readings-note = 有标记的段落检测到所列行为。评分针对整次互动，而非单个段落。

replay-messages = 消息
replay-bot = 机器人
replay-system = 系统
replay-private = 内部备注
replay-failed = 未送达
replay-source = 由 { $source } 发送
replay-no-text = 无文字
replay-attachment = 附件：{ $type }

replay-behaviors = 行为表现
replay-index = 指数
replay-arithmetic = 满分 { $possible }，获得 { $earned } 分：{ $percent }。
replay-no-score = 没有行为得分，因此没有总分。
replay-neutral = { $count } 项行为为中性，不计入。
replay-no-data = { $count } 项无数据。
replay-apart = 不计入总体客户满意度：{ $names }。
replay-excluded = 未评分：{ $reason }。

replay-summary = 结案备注
replay-fields = 更多字段（{ $count }）
replay-fields-more = 另外 { $count } 个字段
`;
