/** Why records were skipped. */
export const messages = `
partial-download = 下载列表
partial-rows = 第 { $rows } 行
partial-in = { $source }，{ $rows }
problem-missing = { $field }：缺失
problem-type = { $field }：应为 { $expected }
problem-instant = { $field }：不是带时区偏移的时间
problem-oneOf = { $field }：应为 { $expected }
problem-range = { $field }：应为 { $expected }
problem-order = { $field }：早于开始时间
problem-duplicate = { $field }：多条记录相同，采用最新一条
problem-unknown = { $field }：不是此报表的行为
problem-limit = { $field }：超过上限，{ $expected }
problem-syntax = 无法按 JSON 读取
problem-encoding = { $field }：不是 UTF-8，按原样保留
problem-table = { $field }：应为 { $expected }
problem-record = 记录
problem-file = 文件或工作表
`;
