"""What is repeated to make texts on which a careless tagger takes for ever."""

REPEATED = (
    "一二三四五六七八九十", "年年年", "1/", "上", "星期", "the ", "1", "1234567 ", "1月", "1日至", "1日、", "（", "“",
    "“今天", "<p", "<p>", "---\n", "会谈后", "1日会谈后", "之后", "Jan. 1 and 2, ", "after the long talks ",
    "http://", "1:", "从", "2008-", "三年前", "次日", "in the ", "十", "1,", "title: x\n", "1.", "每", "在",
    "在之后", "Two days after the vote ", "in two weeks ", "a the of and ", "他在周五和",
    "A sentence without end on Friday and ",
)  # fmt: skip
