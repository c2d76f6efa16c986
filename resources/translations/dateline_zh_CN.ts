<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Dateline</source>
        <translation>关于 Dateline</translation>
    </message>
    <message>
        <source>Reads a folder of news articles and draws the meetings and statements they report on one timeline. Nothing leaves this computer.

Free software under the MIT licence. The packaged font is under the SIL Open Font License.</source>
        <translation>读取一个文件夹里的新闻，把其中报道的会谈和表态画在一条时间线上。任何内容都不会离开这台电脑。

自由软件，采用 MIT 许可。随附的字体采用 SIL 开放字体许可。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Dateline</source>
        <translation>关于 Dateline(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Ask before loading pictures from the web</source>
        <translation>加载网络图片前先询问(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back to the view before</source>
        <translation>退回上一个视图(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Close folder</source>
        <translation>关闭文件夹(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Collapse or open all</source>
        <translation>全部折叠或展开(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Facets</source>
        <translation>筛选栏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find events</source>
        <translation>查找事件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Forget which outlets&apos; pictures to load always</source>
        <translation>忘记始终加载哪些媒体的图片(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Forward to the next view</source>
        <translation>前进到下一个视图(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go to a date…</source>
        <translation>转到日期(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Lanes</source>
        <translation>分行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>浅色主题(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Never load pictures from the web</source>
        <translation>从不加载网络图片(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>新建窗口(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;One lane</source>
        <translation>不分行(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>打开文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save the view…</source>
        <translation>保存视图(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tour of the sample articles</source>
        <translation>示例文章导览(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>使用指南(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Al&amp;ways load pictures from the web</source>
        <translation>总是加载网络图片(&amp;W)</translation>
    </message>
    <message>
        <source>By &amp;actor</source>
        <translation>按人物(&amp;A)</translation>
    </message>
    <message>
        <source>By &amp;kind</source>
        <translation>按类别(&amp;K)</translation>
    </message>
    <message>
        <source>By &amp;outlet</source>
        <translation>按媒体(&amp;O)</translation>
    </message>
    <message>
        <source>By &amp;party</source>
        <translation>按参与方(&amp;P)</translation>
    </message>
    <message>
        <source>By a&amp;rticle</source>
        <translation>按文章(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>查找(&amp;I)</translation>
    </message>
    <message>
        <source>Fit &amp;everything</source>
        <translation>显示全部时段(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the &amp;events</source>
        <translation>转到事件表(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the &amp;problems</source>
        <translation>转到问题列表(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the &amp;timeline</source>
        <translation>转到时间线(&amp;T)</translation>
    </message>
    <message>
        <source>Go to the a&amp;rticle</source>
        <translation>转到文章(&amp;R)</translation>
    </message>
    <message>
        <source>Go to the fa&amp;cets</source>
        <translation>转到筛选栏(&amp;C)</translation>
    </message>
    <message>
        <source>Go to the ta&amp;lly</source>
        <translation>转到统计(&amp;L)</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the system</source>
        <translation>跟随系统语言(&amp;G)</translation>
    </message>
    <message>
        <source>Let the timeline &amp;coast after a drag</source>
        <translation>拖动后时间线惯性滑行(&amp;C)</translation>
    </message>
    <message>
        <source>Let the timeline gl&amp;ide</source>
        <translation>时间线平滑移动(&amp;I)</translation>
    </message>
    <message>
        <source>Open the &amp;sample articles</source>
        <translation>打开示例文章(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top reading</source>
        <translation>停止读取(&amp;T)</translation>
    </message>
    <message>
        <source>Show &amp;all events</source>
        <translation>显示全部事件(&amp;A)</translation>
    </message>
    <message>
        <source>Show &amp;hidden lanes</source>
        <translation>显示隐藏的行(&amp;H)</translation>
    </message>
    <message>
        <source>Stop reading; what has been read stays</source>
        <translation>停止读取，已读的保留</translation>
    </message>
    <message>
        <source>Text at {percent} %</source>
        <translation>文字 {percent}%</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>跟随系统主题(&amp;S)</translation>
    </message>
    <message>
        <source>Weeks begin as on this s&amp;ystem</source>
        <translation>每周首日跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>Weeks begin on &amp;Monday</source>
        <translation>每周从星期一开始(&amp;M)</translation>
    </message>
    <message>
        <source>Weeks begin on S&amp;unday</source>
        <translation>每周从星期日开始(&amp;U)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>&amp;Copy the file&apos;s path</source>
        <translation>复制文件路径(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show in the file manager</source>
        <translation>在文件管理器中显示(&amp;S)</translation>
    </message>
    <message>
        <source>File {path}</source>
        <translation>文件 {path}</translation>
    </message>
    <message>
        <source>More to do with this article</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Open the original in the browser, after showing where it leads</source>
        <translation>在浏览器中打开原文（先显示其地址）</translation>
    </message>
    <message>
        <source>Original at {host}</source>
        <translation>原文见 {host}</translation>
    </message>
    <message>
        <source>{host} ↗</source>
        <translation>{host} ↗</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Text of the article</source>
        <translation>文章正文</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>&amp;Copy with source</source>
        <translation>连同出处复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>在文章中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>恢复文字大小(&amp;U)</translation>
    </message>
    <message>
        <source>Always for this outlet</source>
        <translation>始终加载该媒体的图片</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Collected {day}; the day of publication is not stated</source>
        <translation>{day}采集，发布日期未注明</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>It has very many links and styles: only the first are shown as such.</source>
        <translation>链接和样式过多，只显示前面的一部分。</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Load all &amp;pictures</source>
        <translation>加载全部图片(&amp;P)</translation>
    </message>
    <message>
        <source>Mark &amp;days and names</source>
        <translation>标出日期和人名(&amp;D)</translation>
    </message>
    <message>
        <source>Next &amp;mention</source>
        <translation>下一处提及(&amp;M)</translation>
    </message>
    <message>
        <source>Next article in time</source>
        <translation>下一篇（按时间）</translation>
    </message>
    <message>
        <source>Outlets print times of several zones: the day may be off by {n}.</source>
        <translation>各媒体所用时区不一，日期可能相差 {n} 天。</translation>
    </message>
    <message>
        <source>Pictures not loaded: {n}</source>
        <translation>未加载的图片：{n}</translation>
    </message>
    <message>
        <source>Previous article in time</source>
        <translation>上一篇（按时间）</translation>
    </message>
    <message>
        <source>Previous mention</source>
        <translation>上一处提及</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>打印(&amp;T)…</translation>
    </message>
    <message>
        <source>Published {day}, as the file states</source>
        <translation>{day}发布（据文件所载）</translation>
    </message>
    <message>
        <source>Published {day}, by no known source</source>
        <translation>{day}发布（来源不明）</translation>
    </message>
    <message>
        <source>Published {day}, by the name of the file</source>
        <translation>{day}发布（据文件名）</translation>
    </message>
    <message>
        <source>Sa&amp;ve as PDF…</source>
        <translation>另存为 PDF(&amp;V)…</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <source>The article is very long: its first {share}% is shown.</source>
        <translation>文章很长，只显示前 {share}%。</translation>
    </message>
    <message>
        <source>The day of publication is unknown</source>
        <translation>发布日期不详</translation>
    </message>
    <message>
        <source>Time in the file: {time}</source>
        <translation>文件所载时间：{time}</translation>
    </message>
    <message>
        <source>“{words}”: {day} ({reason})</source>
        <translation>“{words}”：{day}（{reason}）</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>打开文章文件夹</translation>
    </message>
    <message>
        <source>Save the tally</source>
        <translation>保存统计</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Lift this condition</source>
        <translation>去掉这个条件</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找位置(&amp;I)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>ErrorCatcher</name>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Dateline has made a mistake. What you see may be incomplete.</source>
        <translation>Dateline 出了错，眼前的内容可能不完整。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>The report tells versions and where it happened, and nothing of your articles.</source>
        <translation>报告只写版本和出错的位置，不含文章的任何内容。</translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>Actors</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>参与方</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>EventView</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Calendar (ICS)</source>
        <translation>日历 (ICS)</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>文档 (PDF)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>矢量图 (SVG)</translation>
    </message>
    <message>
        <source>Mentions with evidence (JSON Lines)</source>
        <translation>提及及其依据 (JSON Lines)</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>图片 (PNG)</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (CSV)</source>
        <translation>表格 (CSV)</translation>
    </message>
    <message>
        <source>TimelineJS (JSON)</source>
        <translation>TimelineJS (JSON)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>尺寸(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>A3 paper, landscape</source>
        <translation>A3 纸，横向</translation>
    </message>
    <message>
        <source>A4 paper, landscape</source>
        <translation>A4 纸，横向</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Everything that passes the filter: {events}</source>
        <translation>符合条件的全部：{events}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Only what is in view: {days}</source>
        <translation>仅当前视图：{days}</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>比例(&amp;C)</translation>
    </message>
    <message>
        <source>The export obeys the filter and goes on in the background.</source>
        <translation>导出遵循筛选条件，在后台进行。</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message numerus="yes">
        <source>%Ln more…</source>
        <translation>
            <numerusform>还有 %Ln 项…</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>{facet}: {count}</source>
        <translation>{facet}：{count}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Find events</source>
        <translation>查找事件</translation>
    </message>
    <message>
        <source>Find in titles, actors, places and evidence</source>
        <translation>在标题、人物、地点和依据中查找</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>{shown} of {total} shown</source>
        <translation>显示 {shown} 个，共 {total} 个</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>在本文中查找</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>第 {n} 处，共 {total} 处</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User guide</source>
        <translation>使用指南</translation>
    </message>
</context>
<context>
    <name>JumpDialog</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>转到日期</translation>
    </message>
    <message>
        <source>This is no date that can be read. Write it like 2022-01-10.</source>
        <translation>看不懂这个日期。请写成 2022-01-10 这样。</translation>
    </message>
    <message>
        <source>e.g. 10 January 2022, 2022-01, last Monday</source>
        <translation>例如 2022年1月10日、2022-01、上周一</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>LinkGuard</name>
    <message>
        <source>&amp;Copy address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>在浏览器中打开这个地址？</translation>
    </message>
    <message>
        <source>This link is not opened: it does not lead to a page of the web.</source>
        <translation>未打开此链接：它指向的不是网页。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A&amp;rticle</source>
        <translation>文章(&amp;R)</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>{folder} – Dateline</source>
        <translation>{folder} – Dateline</translation>
    </message>
</context>
<context>
    <name>MarginStrip</name>
    <message>
        <source>Where the mentions are in the article</source>
        <translation>提及在文章中的位置</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>No meeting or statement was found in this article</source>
        <translation>本文中没有找到会谈或表态</translation>
    </message>
    <message>
        <source>What this article tells</source>
        <translation>本文所述</translation>
    </message>
    <message>
        <source>What this article tells ({n})</source>
        <translation>本文所述（{n}）</translation>
    </message>
</context>
<context>
    <name>PairTable</name>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln 次会谈</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Save the article as PDF</source>
        <translation>将文章另存为 PDF</translation>
    </message>
    <message>
        <source>The PDF could not be written: {reason}</source>
        <translation>无法写入 PDF：{reason}</translation>
    </message>
    <message>
        <source>The printer cannot be used. See that it is on, or save the article as PDF.</source>
        <translation>无法使用打印机。请检查打印机是否已打开，或将文章另存为 PDF。</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Loading …</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <source>Not loaded. Press to load this picture</source>
        <translation>未加载。点击加载这张图片</translation>
    </message>
    <message>
        <source>Pictures from the web are switched off in the settings.</source>
        <translation>设置中已关闭网络图片。</translation>
    </message>
    <message>
        <source>The address is not one of the web.</source>
        <translation>这不是网络地址。</translation>
    </message>
    <message>
        <source>The picture has more than 16 megapixels.</source>
        <translation>图片超过 1600 万像素。</translation>
    </message>
    <message>
        <source>The picture is broken.</source>
        <translation>图片已损坏。</translation>
    </message>
    <message>
        <source>The picture is larger than 10 MB.</source>
        <translation>图片超过 10 MB。</translation>
    </message>
    <message>
        <source>The picture lies on a private network and is not fetched.</source>
        <translation>图片位于内部网络，不予获取。</translation>
    </message>
    <message>
        <source>The server did not give the picture: {reason}</source>
        <translation>服务器没有给出图片：{reason}</translation>
    </message>
    <message>
        <source>The server did not send the picture within 15 seconds.</source>
        <translation>服务器 15 秒内没有送来图片。</translation>
    </message>
    <message>
        <source>The server of the picture was not found.</source>
        <translation>找不到图片所在的服务器。</translation>
    </message>
    <message>
        <source>The server sent on to another address too often.</source>
        <translation>服务器转向次数过多。</translation>
    </message>
    <message>
        <source>There is no such picture in the opened folder.</source>
        <translation>打开的文件夹中没有这张图片。</translation>
    </message>
    <message>
        <source>This is not a PNG, JPEG, GIF or WebP picture.</source>
        <translation>这不是 PNG、JPEG、GIF 或 WebP 图片。</translation>
    </message>
    <message>
        <source>{host}, by way of {proxy}</source>
        <translation>{host}（经由 {proxy}）</translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What happened, and what to do</source>
        <translation>发生了什么、怎么办</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Control characters in the file were left out.</source>
        <translation>文件中的控制字符已略去。</translation>
    </message>
    <message>
        <source>Dateline failed to search it ({0}); it can be read. Please report the file to us.</source>
        <translation>Dateline 未能查找其中的事件（{0}），但仍可阅读。请将这个文件报告给我们。</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名太长</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>Halves of characters in the file are shown as �.</source>
        <translation>文件中残缺的半个字符显示为 �。</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>磁盘读写出错</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>It is a folder or a device, which no file can replace</source>
        <translation>那里是文件夹或设备，不能用文件替换</translation>
    </message>
    <message>
        <source>It is left out: reading it crashed the reader. Please report the file to us.</source>
        <translation>未被收入：读取它时程序崩溃。请将这个文件报告给我们。</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>这不是文件夹</translation>
    </message>
    <message>
        <source>Only its first {0} characters were searched.</source>
        <translation>只查找了文章的前 {0} 个字符。</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>系统不允许这样做</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>该磁盘是只读的</translation>
    </message>
    <message>
        <source>Some bytes are no {0} and are shown as �.</source>
        <translation>有些字节不符合 {0} 编码，显示为 �。</translation>
    </message>
    <message>
        <source>The article has too many marks to be read as Markdown; it is shown as it stands.</source>
        <translation>文章中的标记太多，无法按 Markdown 解读，现按原样显示。</translation>
    </message>
    <message>
        <source>The article is cut after {0} characters.</source>
        <translation>文章过长，只保留前 {0} 个字符。</translation>
    </message>
    <message>
        <source>The article is cut after {0} paragraphs.</source>
        <translation>文章过长，只保留前 {0} 段。</translation>
    </message>
    <message>
        <source>The file could not be opened: {0}.</source>
        <translation>无法打开这个文件：{0}。</translation>
    </message>
    <message>
        <source>The file has a title but no text; perhaps the page was never captured.</source>
        <translation>文件有标题但没有正文，也许网页当时没有抓取成功。</translation>
    </message>
    <message>
        <source>The file has {0} bytes; only its first {1} were read.</source>
        <translation>文件有 {0} 字节，只读取了前 {1} 字节。</translation>
    </message>
    <message>
        <source>The file is empty: it has neither a title nor any text.</source>
        <translation>文件是空的：既没有标题，也没有正文。</translation>
    </message>
    <message>
        <source>The file is not in UTF-8; it was read as {0}.</source>
        <translation>文件不是 UTF-8 编码，已按 {0} 编码读取。</translation>
    </message>
    <message>
        <source>The front matter breaks its own grammar and was read line by line.</source>
        <translation>文件开头的元数据有语法错误，已改为逐行读取。</translation>
    </message>
    <message>
        <source>The markup is too large or nested too deep: {0} tags in it were passed over.</source>
        <translation>网页标记太多或嵌套太深，其中 {0} 个标签已略过。</translation>
    </message>
    <message>
        <source>The settings of this folder are not used, they are not valid TOML: {0}.</source>
        <translation>这个文件夹的设置未被采用，因为不是有效的 TOML：{0}。</translation>
    </message>
    <message>
        <source>The settings of this folder are not used: {0}</source>
        <translation>这个文件夹的设置未被采用：{0}</translation>
    </message>
    <message>
        <source>The settings of this folder are read without one entry: {0}.</source>
        <translation>读取这个文件夹的设置时略过了一项：{0}。</translation>
    </message>
    <message>
        <source>The settings of this folder have an unknown table “{0}”; known are {1}.</source>
        <translation>这个文件夹的设置中有未知的表“{0}”；可用的表有 {1}。</translation>
    </message>
    <message>
        <source>This folder could not be opened: {0}.</source>
        <translation>无法打开这个文件夹：{0}。</translation>
    </message>
    <message>
        <source>This is a device or pipe, not a file, and was left alone.</source>
        <translation>这是设备或管道，不是文件，未予读取。</translation>
    </message>
    <message>
        <source>This is a folder with the name of an article.</source>
        <translation>这是一个文件夹，只是名字像文章。</translation>
    </message>
    <message>
        <source>This is a link; put what it leads to into the folder to read it.</source>
        <translation>这是一个链接；要读取它指向的内容，请把内容本身放进文件夹。</translation>
    </message>
    <message>
        <source>This is no text in any encoding; is its name right?</source>
        <translation>按任何编码都读不出文字；请检查文件名是否正确。</translation>
    </message>
    <message>
        <source>This path leads out of the opened folder and was not followed.</source>
        <translation>这个路径指向所打开的文件夹之外，未予读取。</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>链接层数太多</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <source>an entry of “{0}” has an unknown field “{1}”</source>
        <translation>“{0}”中有一项含有未知的字段“{1}”</translation>
    </message>
    <message>
        <source>an entry of “{0}” lacks “{1}”</source>
        <translation>“{0}”中有一项缺少“{1}”</translation>
    </message>
    <message>
        <source>it is not in UTF-8; save it so, and read the folder again.</source>
        <translation>文件不是 UTF-8 编码；请另存为 UTF-8，再重新读取文件夹。</translation>
    </message>
    <message>
        <source>{0} Put a plain file in its place.</source>
        <translation>{0}请换成普通文件。</translation>
    </message>
    <message>
        <source>{0}. See that you may read it.</source>
        <translation>{0}。请确认您有权读取它。</translation>
    </message>
    <message>
        <source>“{0}” must be a list of texts that are not empty, such as [&quot;…&quot;]</source>
        <translation>“{0}”必须是由非空文本组成的列表，例如 [&quot;…&quot;]</translation>
    </message>
    <message>
        <source>“{0}” must be a text that is not empty</source>
        <translation>“{0}”必须是非空的文本</translation>
    </message>
    <message>
        <source>“{0}” must be one of {1}, not “{2}”</source>
        <translation>“{0}”必须是 {1} 之一，而不是“{2}”</translation>
    </message>
    <message>
        <source>“{0}” must be written as [[{0}]]</source>
        <translation>“{0}”必须写成 [[{0}]]</translation>
    </message>
    <message>
        <source>“{0}” must hold at least one text</source>
        <translation>“{0}”至少要有一项</translation>
    </message>
</context>
<context>
    <name>ReaderArea</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>没有打开文章</translation>
    </message>
    <message>
        <source>Select an event to read the sentence it comes from.</source>
        <translation>选中一个事件，就能读到它出自哪一句。</translation>
    </message>
    <message>
        <source>The file has changed since it was read, so marks may stand in the wrong place. {key} reads it again.</source>
        <translation>文件在读取之后有改动，标记的位置可能不对。按 {key} 重新读取。</translation>
    </message>
    <message>
        <source>This article cannot be shown</source>
        <translation>无法显示这篇文章</translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <source>a day of the month told just before</source>
        <translation>承接前文所说月份</translation>
    </message>
    <message>
        <source>a month of the year told just before</source>
        <translation>承接前文所说年份</translation>
    </message>
    <message>
        <source>counted from the day of the agency&apos;s dateline</source>
        <translation>从电头日期算起</translation>
    </message>
    <message>
        <source>counted from the day on which the quotation was spoken</source>
        <translation>从引语说出之日算起</translation>
    </message>
    <message>
        <source>counted from the day told last</source>
        <translation>从前文最后说到的日子算起</translation>
    </message>
    <message>
        <source>goes on from the date before it</source>
        <translation>承接前一个日期</translation>
    </message>
    <message>
        <source>near the day of publication; how near is not said</source>
        <translation>在发布日前后，未说多近</translation>
    </message>
    <message>
        <source>no day is told before it: the day of publication</source>
        <translation>前文没有说明日期，按发布日计</translation>
    </message>
    <message>
        <source>stands alone: that of this year</source>
        <translation>单独出现，按今年计</translation>
    </message>
    <message>
        <source>stands alone: the next such day</source>
        <translation>单独出现，按下一个这样的日子计</translation>
    </message>
    <message>
        <source>the day of an event that is dated further on</source>
        <translation>后文写明日期的事件当天</translation>
    </message>
    <message>
        <source>the day of an event told before</source>
        <translation>前文所述事件当天</translation>
    </message>
    <message>
        <source>the day of publication is not known</source>
        <translation>发布日期不详</translation>
    </message>
    <message>
        <source>the day of the meeting at which it was said</source>
        <translation>按发言所在会谈的日期</translation>
    </message>
    <message>
        <source>the day of what is told beside it</source>
        <translation>按与其一并述及之事的日期</translation>
    </message>
    <message>
        <source>the last one, as the sentence speaks of what has been</source>
        <translation>句子说的是过去，取最近过去的一个</translation>
    </message>
    <message>
        <source>the nearest one to the day of publication</source>
        <translation>取离发布日最近的一个</translation>
    </message>
    <message>
        <source>the next one, as the sentence speaks of what is to come</source>
        <translation>句子说的是将来，取最近将来的一个</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>tied to an event whose day is not told</source>
        <translation>依附于未写明日期的事件</translation>
    </message>
    <message>
        <source>told as past: no later than the day it is told</source>
        <translation>说的是过去的事，不晚于说出之日</translation>
    </message>
    <message>
        <source>told as still to come: not before the day it is told</source>
        <translation>说的是将来的事，不早于说出之日</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>&amp;Copy the row</source>
        <translation>复制此行(&amp;C)</translation>
    </message>
</context>
<context>
    <name>SampleTour</name>
    <message>
        <source>A click on a mark opens the article, with the sentence it was read from highlighted. {next} and {previous} lead to the next and the previous one.</source>
        <translation>点一下标记，就会打开文章，并标出它所依据的句子。按 {next} 和 {previous} 可以跳到后一句和前一句。</translation>
    </message>
    <message>
        <source>Check and count</source>
        <translation>核对与统计</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Each row is a state or a body, each mark a meeting or a statement on the day it took place. The wheel zooms where the pointer is; dragging moves through time.</source>
        <translation>每一行是一个国家或组织，每个标记是一次会谈或一次表态，画在发生的那一天。滚轮以指针所在处为中心缩放，拖动则前后移动。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Read the sentence</source>
        <translation>读原句</translation>
    </message>
    <message>
        <source>The same events as a table; how often each met whom; and every file that could not be read, with the reason. Now open a folder of your own: {key}.</source>
        <translation>这里用表格列出同样的事件，统计谁与谁会谈过几次，并列出每个无法读取的文件及其原因。现在按 {key} 打开您自己的文件夹吧。</translation>
    </message>
    <message>
        <source>Tick parties, actors or outlets, and only their events remain. The numbers tell how many that would be.</source>
        <translation>勾选参与方、人物或媒体，就只留下与之有关的事件；数字表示会留下多少。</translation>
    </message>
    <message>
        <source>Words find events by title, actor, place and sentence. Esc shows everything again.</source>
        <translation>输入词语，可按标题、人物、地点和原句查找事件。按 Esc 重新显示全部。</translation>
    </message>
</context>
<context>
    <name>SpeakerTable</name>
    <message>
        <source>Speaker</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>表态</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Articles in HTML, Markdown or plain text, Chinese or English.</source>
        <translation>HTML、Markdown 或纯文本的文章，中文英文都行。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Dateline</translation>
    </message>
    <message>
        <source>Every mark leads to the very sentence it was read from.</source>
        <translation>每个标记都指向它所出自的那一句原文。</translation>
    </message>
    <message>
        <source>Look at the sample articles</source>
        <translation>看看示例文章</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>最近打开的文件夹</translation>
    </message>
    <message>
        <source>See</source>
        <translation>看</translation>
    </message>
    <message>
        <source>See the meetings and statements that a folder of news articles reports, on one timeline.</source>
        <translation>把一个文件夹里的新闻所报道的会谈和表态，放到一条时间线上来看。</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>看导览</translation>
    </message>
    <message>
        <source>Who met whom and who said what, on the day it took place.</source>
        <translation>谁见了谁，谁说了什么，各归其日。</translation>
    </message>
    <message>
        <source>or drop a folder here</source>
        <translation>也可以把文件夹拖到这里</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>导出已取消</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Reading {done} of {total}: {path}</source>
        <translation>正在读取第 {done} 篇，共 {total} 篇：{path}</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The export could not be written: {reason}</source>
        <translation>无法写入导出文件：{reason}</translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>中途停止</translation>
    </message>
</context>
<context>
    <name>TallyView</name>
    <message>
        <source>Meetings by pair of parties</source>
        <translation>双方会谈次数</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Statements by speaker</source>
        <translation>各人表态次数</translation>
    </message>
</context>
<context>
    <name>TimelineArea</name>
    <message numerus="yes">
        <source>%Ln article(s) read, but none tells of a meeting or a statement.</source>
        <translation>
            <numerusform>读了 %Ln 篇文章，都没有提到会谈或表态。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) are hidden.</source>
        <translation>
            <numerusform>隐藏了 %Ln 个事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>另选文件夹…</translation>
    </message>
    <message>
        <source>Events appear here as they are found.</source>
        <translation>找到的事件会陆续出现在这里。</translation>
    </message>
    <message>
        <source>No events found</source>
        <translation>没有找到事件</translation>
    </message>
    <message>
        <source>No file of this folder could be read as an article.</source>
        <translation>这个文件夹里没有一个文件能读作文章。</translation>
    </message>
    <message>
        <source>Nothing passes the filter</source>
        <translation>没有符合条件的事件</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reading the articles</source>
        <translation>正在读取文章</translation>
    </message>
    <message>
        <source>See the problems</source>
        <translation>查看问题</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The reading was stopped before any event was found.</source>
        <translation>读取已停止，此前没有找到任何事件。</translation>
    </message>
    <message>
        <source>There are no articles in this folder. Dateline reads .html, .md and .txt files.</source>
        <translation>这个文件夹里没有文章。Dateline 读取 .html、.md 和 .txt 文件。</translation>
    </message>
    <message>
        <source>This folder cannot be read</source>
        <translation>无法读取这个文件夹</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>{folder}
{reason}</source>
        <translation>{folder}
{reason}</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message numerus="yes">
        <source>%n event(s) in {lanes} lanes</source>
        <translation>
            <numerusform>{lanes} 行，共 %n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>All events</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>Back to the view before</source>
        <translation>退回上一个视图</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Collapse or open all</source>
        <translation>全部折叠或展开</translation>
    </message>
    <message>
        <source>Event in the lane above</source>
        <translation>上一行的事件</translation>
    </message>
    <message>
        <source>Event in the lane below</source>
        <translation>下一行的事件</translation>
    </message>
    <message>
        <source>Events: {number}</source>
        <translation>{number} 个事件</translation>
    </message>
    <message>
        <source>Events: {shown} of {total}</source>
        <translation>{shown} 个事件，共 {total} 个</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>第一个事件</translation>
    </message>
    <message>
        <source>Fit the selection, then everything</source>
        <translation>缩放到所选，再按缩放到全部</translation>
    </message>
    <message>
        <source>Forward to the next view</source>
        <translation>前进到下一个视图</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>最后一个事件</translation>
    </message>
    <message>
        <source>Menu of the lane</source>
        <translation>该行的菜单</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move to earlier days</source>
        <translation>移向更早</translation>
    </message>
    <message>
        <source>Move to later days</source>
        <translation>移向更晚</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>下一个事件</translation>
    </message>
    <message>
        <source>Next event in this lane</source>
        <translation>本行下一个事件</translation>
    </message>
    <message>
        <source>No day is known of them; the table of events lists them last.</source>
        <translation>这些事件不知发生在哪一天，列在事件表的最后。</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>未点名</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>Pin on top</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>上一个事件</translation>
    </message>
    <message>
        <source>Previous event in this lane</source>
        <translation>本行上一个事件</translation>
    </message>
    <message>
        <source>Scroll the lanes down</source>
        <translation>向下滚动各行</translation>
    </message>
    <message>
        <source>Scroll the lanes up</source>
        <translation>向上滚动各行</translation>
    </message>
    <message>
        <source>Show hidden lanes</source>
        <translation>显示隐藏的行</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>some day before</source>
        <translation>之前某日</translation>
    </message>
    <message>
        <source>some day within</source>
        <translation>其间某日</translation>
    </message>
    <message>
        <source>told by three articles</source>
        <translation>三篇文章都有报道</translation>
    </message>
    <message>
        <source>{number} more here. Double click to zoom in.</source>
        <translation>此处还有 {number} 个事件，双击放大。</translation>
    </message>
    <message>
        <source>{number} undated</source>
        <translation>{number} 个日期不详</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
</context>
<context>
    <name>ViewsMenu</name>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Name for this filter, range and arrangement of lanes:</source>
        <translation>给这组筛选条件、时段和分行取个名字：</translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Saved &amp;views</source>
        <translation>已存视图(&amp;V)</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>A month</source>
        <translation>某月</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>某周</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>某年</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已举行</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已略过</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会谈</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>已修补</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>某一天</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>参与方</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>提议中</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>Several days</source>
        <translation>数日</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>表态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To the hour</source>
        <translation>精确到时</translation>
    </message>
    <message>
        <source>To the minute</source>
        <translation>精确到分</translation>
    </message>
    <message>
        <source>Vague</source>
        <translation>含糊</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>around {days}</source>
        <translation>{days}前后</translation>
    </message>
    <message>
        <source>by {day}, day unknown</source>
        <translation>不晚于{day}，具体日期不明</translation>
    </message>
    <message>
        <source>no time is given: the day of publication is assumed</source>
        <translation>文中没有写时间，按发布日计</translation>
    </message>
    <message>
        <source>nothing is known of the time</source>
        <translation>时间不明</translation>
    </message>
    <message>
        <source>read from the day of publication</source>
        <translation>由发布日推算</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}以来</translation>
    </message>
    <message>
        <source>the article names the date</source>
        <translation>文中写明日期</translation>
    </message>
    <message>
        <source>tied to another event of the article</source>
        <translation>由文中另一事件推算</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>时间不明</translation>
    </message>
    <message>
        <source>week of {days}</source>
        <translation>{days}这一周</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln 次会谈</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln 次表态</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>In view: {days}</source>
        <translation>当前视图：{days}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>问题（{count}）</translation>
    </message>
    <message>
        <source>Tally</source>
        <translation>统计</translation>
    </message>
</context>
</TS>
