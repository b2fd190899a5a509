export const messages = `
explain-title = 如何計算
explain-percent = { $name }：{ $possible } 分中獲得 { $earned } 分，即 { $percent }，顯示為 { $shown }，{ $band }。
explain-counts = { $ten } × 10、{ $six } × 6、{ $four } × 4、{ $zero } × 0 分。{ $neutral } 次中性（不適用）與 { $notRated } 次未評等不列入計算。
explain-index = 每次互動都放在全部 { $count } 次可評分的互動中比較：某項行為最高的 10% 得 10 分，其次 25% 得 6 分，中間 30% 為中性（不適用），再其次 25% 得 4 分，最低 10% 得 0 分。篩選不會改變這些位置。
explain-total = 總分是獲得的分數，除以每個非「不適用」評分的 10 分。沒有任何評分時為「無評分」，絕不是 0%。
explain-bands = 等級：90.5% 起非常正面，70.5% 起中度正面，30.5% 起中性，10.5% 起中度負面，其餘非常負面。
explain-interval = 95% 區間：{ $percent } ± { $quantile } × { $deviation } ÷ √{ $scored } = { $low } 至 { $high }，採自由度 { $df } 的 Student t 分布與穩定化標準差 s*，s*² = (4 × 28² + (n − 1) s²) ÷ (n + 3)。
explain-unit = 依據是 n 次互動（{ $interactions }），而非其指數（{ $indexes }）：同一對話中的行為彼此相關。s² 由各互動與分數的差距計算。
explain-few = 評分互動少於 { $least } 次時仍顯示分數，但標為樣本太少，不作判斷。
explain-change = 差異的 95% Welch 區間不含 0 時，變化才算明確。一個面板所比較的所有變化一併判斷，使其標示出的變化平均至多 5% 有誤（Benjamini–Hochberg）。比較得越多的面板對每項變化要求越高，因此同一變化可能在一個面板中明確，在另一個中不明確。
explain-days = 變化依據互動判斷，兩期各至少 { $least } 次，無論屬於多少天。只有幾天時，明確的變化只說明這幾天不同，不說明會持續。關鍵數字還要依據各天之間的差異判斷，因此天數這麼少時不作判斷。
explain-others = 只有與其他人在相同管道、類別與語言組合下的得分相比，且本面板所比較的所有專員與行為一起判斷後差異仍成立時，才稱某人明顯高於或低於其他人。其他人互動少於 { $least } 次的工作類型，改與較廣的類型比較。
explain-cuts = { $name } 的切分值：{ $c4 } 起得 4，{ $cN } 起不適用，{ $c6 } 起得 6，{ $c10 } 起得 10。
explain-cuts-negative = 這項行為越少越好，因此切分值取負值後的數值。
explain-overall = 整體客戶滿意度合併 { $count } 項行為：{ $names }。
explain-exclusions = 未評分：{ $reasons }。
explain-exclusions-none = 此選取範圍內沒有被排除的互動。
explain-zone = 日期依 { $timeZone } 的日曆日計算。
explain-population = 母體：{ $count } 次互動，{ $period }，指紋 { $fingerprint }。
`;
