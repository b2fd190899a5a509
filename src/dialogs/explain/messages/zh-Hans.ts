export const messages = `
explain-title = 计算方法
explain-percent = { $name }：满分 { $possible }，获得 { $earned } 分，即 { $percent }，显示为 { $shown }，{ $band }。
explain-counts = { $ten } × 10、{ $six } × 6、{ $four } × 4、{ $zero } × 0 分。{ $neutral } 个中性（不适用）和 { $notRated } 个未评价不计入。
explain-index = 每次互动都与全部 { $count } 次可评分的互动比较：某项行为最高的 10% 得 10 分，其次 25% 得 6 分，中间 30% 为中性（不适用），再其次 25% 得 4 分，最低 10% 得 0 分。筛选不会改变这些名次。
explain-total = 总分为获得的分数，除以每个非“不适用”评分的 10 分。没有任何评分时为“无评分”，绝不是 0%。
explain-bands = 等级：90.5% 起为非常正面，70.5% 起为中度正面，30.5% 起为中性，10.5% 起为中度负面，其余为非常负面。
explain-interval = 95% 区间：{ $percent } ± { $quantile } × { $deviation } ÷ √{ $scored } = { $low } 至 { $high }，采用自由度为 { $df } 的学生 t 分布和稳定化标准差 s*，s*² = (4 × 28² + (n − 1) s²) ÷ (n + 3)。
explain-unit = 依据是 n 次互动（{ $interactions }），而非其指数（{ $indexes }）：同一对话中的行为彼此相关。s² 由各互动与分数的差距计算。
explain-few = 已评分的互动少于 { $least } 次时仍显示分数，但标为样本太少，不作判断。
explain-change = 差异的 95% Welch 区间不含 0 时，变化才算明显。一个面板所比较的所有变化一并判断，使其标出的变化平均至多有 5% 有误（Benjamini–Hochberg）。比较得越多的面板对每项变化要求越高，因此同一变化可能在一个面板中明显，在另一个中不明显。
explain-days = 变化依据互动判断，两个周期各至少 { $least } 次，无论属于多少天。只有几天时，明显的变化只说明这几天不同，不说明会持续。关键指标还要依据各天之间的差异判断，因此天数这么少时不作判断。
explain-others = 只有与其他人在相同渠道、类别和语言组合下的得分相比，且本面板所比较的所有客服与行为一起判断后差异仍成立时，才称某人明显高于或低于其他人。其他人互动少于 { $least } 次的工作类型，改与更宽的类型比较。
explain-cuts = { $name }的分界值：{ $c4 } 起得 4，{ $cN } 起为不适用，{ $c6 } 起得 6，{ $c10 } 起得 10。
explain-cuts-negative = 这项行为越少越好，因此分界值为取负后的数值。
explain-overall = 总体客户满意度合并 { $count } 项行为：{ $names }。
explain-exclusions = 未评分：{ $reasons }。
explain-exclusions-none = 所选范围内没有被排除的互动。
explain-zone = 日期按 { $timeZone } 时区的日历日计算。
explain-population = 总体：{ $count } 次互动，{ $period }，指纹 { $fingerprint }。
`;
