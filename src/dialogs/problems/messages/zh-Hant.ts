/** Why records were skipped. */
export const messages = `
partial-download = 下載清單
partial-rows = 第 { $rows } 列
partial-in = { $source }，{ $rows }
problem-missing = { $field }：缺漏
problem-type = { $field }：應為 { $expected }
problem-instant = { $field }：不是帶時差的時間
problem-oneOf = { $field }：應為 { $expected }
problem-range = { $field }：應為 { $expected }
problem-order = { $field }：早於開始時間
problem-duplicate = { $field }：多筆記錄相同，採用最新一筆
problem-unknown = { $field }：不是此報表的行為
problem-limit = { $field }：超過上限，{ $expected }
problem-syntax = 無法讀取為 JSON
problem-encoding = { $field }：不是 UTF-8，照原樣保留
problem-table = { $field }：應為 { $expected }
problem-record = 記錄
problem-file = 檔案或工作表
`;
