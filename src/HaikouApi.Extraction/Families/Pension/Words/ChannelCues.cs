using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Pension.Words;

/// <summary>The words round the name of a channel by which it is one, or is none.</summary>
internal static partial class ChannelCues
{
    /// <summary>微信:搜“甲税务”公众号: where it runs is told first, and what runs there is the way.</summary>
    [GeneratedRegex("^(?:[^\u4e00-\u9fff]{0,4})(?:微信|支付宝)端?:[^,。;“”]{0,6}(?:搜索?|关注|查找|打开|进入)[^,。;“”]{0,4}“[^“”]{2,16}”(?:微信|支付宝)?(?:公众号|小程序|服务号|生活号)")]
    public static partial Regex RunsThere();

    /// <summary>Nothing more of the name, or of another noun, follows.</summary>
    [GeneratedRegex(@"\G(?:[;。,!?(]|$|办|认证|缴|申|领|查|打印|刷)")]
    public static partial Regex Ended();

    /// <summary>各网点柜台|;: the point ends with it.</summary>
    [GeneratedRegex(@"\G[;。]?$")]
    public static partial Regex Last();

    /// <summary>自助办理(如…)。: what is done, and nothing else.</summary>
    [GeneratedRegex(@"\G(?:,[刷插持带凭][^,。;]{1,8})?(?:[、和或及][\u4e00-\u9fff]{2,4}?)?(?:自助|现场|就近|直接|窗口|线下)*(?:办理|认证|缴费|缴纳|查询|打印|申领|登记|领取)(?:[(。;]|$"
        + @"|[\u4e00-\u9fff]{2,8}(?:[。;]|$))")]
    public static partial Regex DoneThere();

    /// <summary>带身份证到|乙窗口: who goes there, and no data.</summary>
    [GeneratedRegex("(?:[带持携拿凭]|直接|就近|可以?|亲自|[请应]|须)[^,。;]{0,16}(?<![达收寄送推])(?:到|去|前往|赴|[送递]交|送件至)[^,。;:]{0,16}$|(?:地点|地址)(?:[均都]|统一)?设?在[^,。;:]{0,8}$")]
    public static partial Regex Bringing();

    /// <summary>带身份证到乙窗口。: what is done was said before.</summary>
    [GeneratedRegex(@"\G(?:[一二三四五六0-9]{1,2}楼)?(?:即可|就行|就好|也行|也可以?|亦可|均可)?(?:[。;]|$)")]
    public static partial Regex AtEnd();

    [GeneratedRegex(@"\G(?:实体|第三代)?电子社")]
    public static partial Regex Card();

    /// <summary>A verb of the same clause, at whatever distance, by which a program is used.</summary>
    [GeneratedRegex("(?:通过|接入|认准|其次[是为]|支持|开通|使?用|采取|借助|登[录陆]|[打点]开|点进|下载|安装|进入|选择|关注|搜索|访问|点击|依托|[在上]|可)[^。;,:]{0,40}$")]
    public static partial Regex Using();

    [GeneratedRegex(@"\G(?:首页|[里中内上])*(?:搜|点击?|进入|打开|选择|注册|登录|扫码|(?:下载|安装|关注)(?![量次人]))")]
    public static partial Regex UsedBehind();

    /// <summary>目前APP, 这些平台, 两台认证机: no name begins so.</summary>
    [GeneratedRegex(@"\G(?:目前|同一|现[有在]|简称|下称|以下|具体|其|些|他|它|又|则|若|因|随|但|而|且|并|此|靠|本(?!溪)|新版|最新|这|那|尚|已[接开上经]|不|[一二两三四五六七八九十几数多百]+[台个家处])")]
    public static partial Regex NoName();

    /// <summary>微信-|电子社保卡: a program of the first in which programs run.</summary>
    [GeneratedRegex("(?:微信|支付宝|云闪付)[-—→>]+$")]
    public static partial Regex OfHost();

    /// <summary>官网-下载: what is pressed next follows.</summary>
    [GeneratedRegex(@"\G[^,。;]{0,12}[-—]")]
    public static partial Regex Dashed();

    /// <summary>工作人员来到|某村委会: who goes there to help.</summary>
    [GeneratedRegex("(?:工作人员|志愿者|党员|干部|网格员|队员)[^,。;]{0,8}(?:来到|走进|走入|深入)[^,。;]{0,8}$")]
    public static partial Regex Visited();

    /// <summary>昨日上午,在|某大厅,老人正在认证: where something was seen.</summary>
    [GeneratedRegex("^(?:[^,。;]{0,8}[,讯])?(?:近日|昨[日天]|日前|今[日天]|当[日天]|连日来|(?:[0-9]{1,2}月)?[0-9]{1,2}日|一大早|走进|来到|记者)[^。;]{0,16}(?:在|走进|来到)[^,。;]{0,16}$")]
    public static partial Regex Reported();

    [GeneratedRegex(@"\G里?内?,[^。;]{0,24}(?:正在|进行着|忙着)")]
    public static partial Regex Happens();

    /// <summary>向社保局申请,由人上门; 联系社区获取帮助: who comes, or helps.</summary>
    [GeneratedRegex(@"\G(?:[^。;]{0,16}上门|[^,。;、或]{0,18}(?:宣传|讲解|宣讲|解读|培训|演示|座谈)|[^,。;]{0,4}(?:获取|预约|咨询(?![、和及或]?办|并)|反映|了解|询问|求助|核对|查明))")]
    public static partial Regex ForVisit();

    [GeneratedRegex("(?:可|请|选择|推荐)[^。]{0,50}(?:渠道|途径|方式)")]
    public static partial Regex Chosen();

    /// <summary>据甲公众号消息, 甲平台编辑: where news is from.</summary>
    [GeneratedRegex("(?:(?<![数根依证票单])据|所谓|具备|尚未|尚不|来源|来自|转自|转载|获悉|记者|编辑|出品|搭建|打造|开发|研发|建设|建成|推广|宣传|升级(?![为成])|原有?(?![^,。;]{0,10}[升换更变改][级名为成])|取代|停用"
        + "|(?:提前|事先)查询"
        + "|通知|印发|参考|参见|详见|参阅)[^,。;()]{0,12}$"
        + "|(?:扫描|出示|领取|申领|绑定|签发)“?$")]
    public static partial Regex Source();

    /// <summary>据甲公众号消息: who tells it.</summary>
    [GeneratedRegex("(?:据|来源|来自|转自|转载|获悉|编辑|参见|参阅|名为|自称|假|冒|荣获|获评|评为)[^,。;()]{0,12}$")]
    public static partial Regex ToldBy();

    /// <summary>甲平台的用户, 乙APP注册人数: the program is spoken of.</summary>
    [GeneratedRegex(@"\G(?:(?:上|进行|予以|及时|向社会)*(?:公示|公布|公告)|(?:已|将|现已?|全面|正式|统一)*(?:升级(?:到|为|至|成)|更新为|改名|更换为|迁移到|切换[到为]|替换为|被)|的?(?:字样|标牌|标识牌|牌子)"
        + @"|的?(?:用户|注册(?!登录|并)|实名(?!认证|注册)|数据|相?关联|消息|发布|报道|讯|获悉|记者|供稿|介绍|工作|负责|团队"
        + @"|运[营维]|建设|研发|开发|升级|账[号户]"
        + @"|密码|后台|日均|访问|点击量|浏览|客服|小编|二维码"
        + @"|(?:操作)?(?:界面|页面)?截图"
        + @"|(?:统一)?签发(?!后))"
        + @"|(?:自?(?:[0-9]{1,2}月)?[0-9]{1,2}日起)?,?(?:即将|现已|将|已|正式)*(?:停止|暂停|停用|停办|撤销|关闭|不再)"
        + @"|(?:已|将|正式)*(?:上线(?!了?“|[,后]?(?:可|支持|提供|实现)|[^,。;]{0,16}(?:功能|服务|业务|专区|模块|入口))"
        + @"|建成|投入|覆盖|累计|下架"
        + @"|整合|并入|更名|停)|的[^,。;“”]{0,24}?(?:功能|服务|业务)?(?:已|将|现已)(?:全部|统一|正式)?(?:转[到至入移]|迁移|移至|移到|并入|整合|关闭|下线|停))")]
    public static partial Regex SpokenOf();

    [GeneratedRegex("(?<![达收得见遇想感受直查寄送发交推提增延])(?:到|去|前往|赴|在|来)[^,。;:]{0,24}$")]
    public static partial Regex Going();

    [GeneratedRegex("(?<![达收得见遇想感受直查寄发推提增延])(?<!推送|上报|传输|反馈|记者来|记者)(?:到|去|前往|赴|(?<!所)在(?!线)|至|找|亲临|走进|(?<!记者[随当]?[后即]?)联系|向|选择|通过)[^,。;:]{0,24}$"
        + "|(?<![社外公成提])交(?![费钱款税通流警互易纳])[^,。;:]{0,16}$")]
    public static partial Regex Leading();

    /// <summary>What one does elsewhere than to apply.</summary>
    [GeneratedRegex("了解|资讯|咨询|留言|获取|查看|投票|直播|购买|动态|消息")]
    public static partial Regex Information();

    /// <summary>通过甲、乙等渠道宣传政策: what an office does there.</summary>
    [GeneratedRegex(@"\G等?[^,。;、(]{0,8}?(?:渠道|途径|方式|平台)?(?:广泛|大力|积极|及时|随时|加强|进行|开展|多渠道)*"
        + "(?:宣传|推送|发布|推广|公布|告知|通知|提醒|解读|讲解|反映|举报|投诉|普及|转发|(?:了解|咨询|留言|获[取得悉])(?![、和并及,])"
        + "|(?:确认|核实|问清)[^,。;]{0,8}(?:点|地点|地址|要求|材料|时间|流程|情况))")]
    public static partial Regex Publicity();

    [GeneratedRegex("办|认证|开具|按指纹|代[查领]|申领|申请|申报|缴费|缴纳|代扣|查询|参保|登记|提交|领取|转移|变更|补缴|刷脸|下载|识别|代办|开立|开户|打印|参加|协助|采集|受理|申办|补认|办妥|验证|核验|年审|修改|重置|更正|补登|激活|挂失|自助完成")]
    public static partial Regex Act();

    /// <summary>微信、支付宝|等自主认证渠道.</summary>
    [GeneratedRegex(@"\G(?:等?[^,。;、]{0,8}(?:渠道|途径)|等[^,。;、]{0,8}平台)")]
    public static partial Regex AsWays();

    [GeneratedRegex(@"\G等[^,。;、]{0,6}(?:渠道|途径|方式)(?![^,。;]{0,8}(?:提醒|宣传|通知|告知|推送|发布|公布|解读))")]
    public static partial Regex AsManner();

    /// <summary>商业银行|等渠道.</summary>
    [GeneratedRegex(@"\G等?(?:渠道|途径)")]
    public static partial Regex AsWay();

    /// <summary>Something is done there, in the same sentence.</summary>
    [GeneratedRegex(@"\G[^。]{0,60}?(?:办理|认证|申请|申领|申报|申办|提交|提出|查询|缴费|登记|领取|下载|补办|打印|参保|缴纳|开立|协助|帮助|采集|盖章|验证|核实|核验|年审|建模|修改|重置|更正|补登|代[办缴查领]|开具|出具|帮办"
        + @"|按指纹|支取|取出|激活|挂失|找[^,。;]{0,8}[员干部]|转移|就能转|受理|递交|审批|领到|激活|(?:现场|就近|当场|当面|免费)办"
        + @"|[能可就给][办做缴交领查打认拿取]|做完|办完|办妥|代扣|刷|就行|通办)")]
    public static partial Regex ActBehind();

    /// <summary>…,|或到某大厅: another way beside one that was told.</summary>
    [GeneratedRegex("(?:或者?|也可以?|还可以?|亦可|,可以?)(?:[携持凭带同]{1,2}[^,。;]{1,12}?)?(?:直接|就近)?(?:到|去|前往|至|使用|通过|透过|利用)[^,。;:]{0,16}$")]
    public static partial Regex OrElse();

    /// <summary>甲银行、乙银行|各网点的自助机: whose machine it is.</summary>
    [GeneratedRegex(@"\G(?:[、和及或][^,。;、的]{2,10}){0,3}(?:[^,。;的、]{0,8}网点)?[里内]?的[^,。;]{0,12}(?:机|终端|设备)")]
    public static partial Regex ItsMachine();

    /// <summary>与甲银行|签订代扣协议: from where what is due is drawn.</summary>
    [GeneratedRegex(@"\G(?:等(?:银行|金融机构)?)?(?:网点)?签[订定署][^,。;]{0,12}(?:代扣|扣款|批扣|扣缴|代缴|托收)")]
    public static partial Regex Signed();

    /// <summary>微信|、支付宝“甲”小程序: one of two in which a program runs.</summary>
    [GeneratedRegex(@"\G[、和或及与/](?:微信|支付宝)“")]
    public static partial Regex AndHost();

    /// <summary>甲一体机|在大厅投用: that it now stands there.</summary>
    [GeneratedRegex(@"\G[^,。;]{0,12}(?<!将|拟|计划|待|后)(?:正式)?(?:投用|投入使用|启用|上岗|亮相|落户|同步更新)")]
    public static partial Regex InUse();

    /// <summary>Whoever comes works it.</summary>
    [GeneratedRegex(@"\G[”""]?,[^。]{0,24}?(?:操作|使用|插入|刷|专人|(?:安排|配备)[^,。;]{0,4}人员|志愿者)")]
    public static partial Regex Served();

    /// <summary>What stands somewhere and does not act itself.</summary>
    [GeneratedRegex("(?:网点|支行|分理处|服务室|营业[部厅所]|窗口|大厅|柜[台面]|站|点|机|终端|银行|联社|服务中心|驿站|小屋|角|吧|亭|台|柜)$")]
    public static partial Regex Stands();

    /// <summary>由|甲中心|办理: who does it for those who come.</summary>
    [GeneratedRegex("(?:由|委托)[^,。;:到在向去]{0,16}$")]
    public static partial Regex By();

    [GeneratedRegex(@"\G(?:统一|负责|集中|直接|现场|进行|异地)*(?:办理|受理|出具|代[收缴征办]|协助认证)")]
    public static partial Regex Serves();

    /// <summary>某大厅|每周六开设专窗,受理…: that it is done there for those who come.</summary>
    [GeneratedRegex(@"\G[^。;:]{0,30}?(?:里[^,。;]{0,10}(?:热闹|人头攒动|忙碌|排起|人来人往|井然)[^。;]{0,60}?(?:办理|认证)"
        + @"|(?<!共|累计|已)受理(?!了)|(?<!专门|已经)(?:开设|设有)[^,。;]{0,10}(?:窗口|专[区窗台岗]|通道|帮办岗)|支持[^,。;]{0,16}(?:换|打印|办理|查询|认证|缴费)|(?<!无法"
        + @"|不)提供[^,。;]{0,24}(?:认证|缴费|查询|打印|参保|登记|申领|办理|代办)[^,。;]{0,8}服务"
        + "|(?:专办|只办|专门办理|专门受理)|(?:实行|推行|推出|提供|开启|恢复)[^,。;]{0,10}(?:延时|错时|预约|不打烊|周末|周六|午间|无休)"
        + "|恢复[^,。;]{0,4}(?:办理|开放|受理|服务)|(?:可|能)以?(?:为[^,。;]{1,10})?(?:直接|现场|一站式?|免费|即时|同时)?办理)")]
    public static partial Regex Offers();

    /// <summary>县社保局:|负责…: what an office has to do, and a number or address of it.</summary>
    [GeneratedRegex(@"\G(?:\(?[0-9]|https?|www|[^。;]{0,8}(?:负责|牵头|承担|组织|加强|落实|配合|要|做好|地址|电话|联系|咨询))")]
    public static partial Regex Duty();

    /// <summary>此前|已开通甲APP: what began then, and goes on.</summary>
    [GeneratedRegex(@"\G,?[^,。;]{0,8}已")]
    public static partial Regex StillSo();

    /// <summary>How it was.</summary>
    [GeneratedRegex("以前|以往|从前|过去|原来|原先|此前|曾经|曾|早年|之前")]
    public static partial Regex Past();

    /// <summary>在|甲社区、银行等地方设置的终端机上: where it was put, which is no way itself.</summary>
    [GeneratedRegex(@"\G(?:(?:[、和及或与]|以及)[^,。;:、“”]{1,12}){0,4}(?:等[^,。;:、“”]{0,6})?(?:一级|[里内中上]|处|均|都|也|已|已经|共|累计|全部|分别|新|专门|还|陆续)*"
        + "(?:(?:开|增|新)?设[置立有]?(?:了|有)?“[^“”]{2,12}”(?:服务|综合|办理)?(?:专窗|窗口)|设[置立有]|安装|装[上了有]|摆放|放置|投放|布[放设]|配[备置]|铺设|部署)")]
    public static partial Regex PutThere();

    [GeneratedRegex(@"\G(?:移动|手持|便携)")]
    public static partial Regex Handheld();

    [GeneratedRegex("为[^,。;]{2,12}$")]
    public static partial Regex ForStaff();

    /// <summary>银行网点建设, 社保中心主任: the name goes on, or somebody else is meant.</summary>
    [GeneratedRegex(@"\G(?:(?:[或、和]医院)?[出开]具[^,。;]{0,8}证明,[^,。;]{0,6}(?:送|交|报|寄)|分布|名单|地址|清单|一览|提供的(?![^,。;]{0,6}(?:服务|窗口|终端|自助))|建设|代扣|协议|(?:[均都现也已]"
        + @"|目前)?(?:不再|不能|无法|暂停|停止|不予)"
        + @"|[0-9]+[余多]?[个家处台](?![^。]{0,20}[可能供为])|(?:新"
        + @"|专门)?(?:设[有置立](?![^,。;]{0,10}(?:专[窗区]|岗)|[^,。;“”]{0,10}(?:窗口|柜台|服务台))|摆放|放置|安装|投放)|主任|负责|党|领导"
        + @"|相关负责|人员|工作|的(?!基础上)|用(?!终端)|员工|[\u4e00-\u9fff]{2,5}科(?![技学])|(?:举|召)"
        + @"|与|规定|要求|覆盖|全|标准|数量|转型|改造|升级|\)?里?的"
        + "|[\u4e00-\u9fff-[或和及与等各在到去由]]{2,4}(?:社区|村)(?![(办委服便党综]))")]
    public static partial Regex Strange();

    /// <summary>这些网点, 上述平台: what has been named before; 居家养老呼叫平台: who cares for the old, and pays no pension.</summary>
    [GeneratedRegex("(?:居家|智慧)养老[^,。;]{0,6}平台$|^(?:这|那|此|该|上述|前述|以上|以下|下列|其|某|哪|各地|地方)|信息管理(?:服务)?(?:平台|系统)$|(?:[取叫]号|排队|评价|测评|审批|内控|考核|档案"
        + "|管理)[^,。;]{0,4}系统$|(?:共享|交换|比对|核查|监管|监测)(?:服务)?(?:平台|系统)$|公积金|婚姻登记|不动产|出入境|车管"
        + "|^(?:优质|示范|标杆|样板|精品|标准化?|智慧|特色|重点)(?:服务)?(?:网点|站点?|点|窗口)$|^网点大厅$|^[两三四五六几多]类|[一两几多每]款$|^同[一名款个种样]")]
    public static partial Regex Meant();

    /// <summary>授权APP|,如“甲”: what several are of which the names follow.</summary>
    [GeneratedRegex(@"\G,?(?:如|例如|比如|譬如|包括)(?!需|有|遇|果|未|无)[:“]?")]
    public static partial Regex ForExample();

    /// <summary>认证平台(网址:…): where it is tells which one it is, and that it is a website.</summary>
    [GeneratedRegex(@"\G[”""]?(?:官网|网站|网址|网页)?\((?:官网|网站|网址|网页|地址|链接|登录|访问|:)*(?:https?:|www\.|[0-9]{1,3}\.[0-9]|[a-z0-9-]{2,20}\.[a-z])")]
    public static partial Regex Address();

    /// <summary>用电脑登录|甲平台: what is opened there is a website.</summary>
    [GeneratedRegex("(?:电 ?脑|计 ?算 ?机|浏 ?览 ?器|[Pp][Cc])[^,。;]{0,12}$")]
    public static partial Regex OnComputer();

    /// <summary>广东省微信小程序: an area by itself names no program.</summary>
    [GeneratedRegex("^[\u4e00-\u9fff]{1,4}[省市县区]$")]
    public static partial Regex OfArea();

    /// <summary>社保费管理客户端: what it is for needs the noun.</summary>
    [GeneratedRegex("(?:管理|申报|服务|查询|办税|代[收征缴办]|征收|缴费)客户端$")]
    public static partial Regex OfWork();

    /// <summary>在甲中心开设|社保专窗: a part of a place.</summary>
    [GeneratedRegex("[^,。;]{2,24}(?:开设|设[立置有]|新设|增设)[^,。;“”]{0,8}(?:专?窗口?|专[区台])$")]
    public static partial Regex Within();

    /// <summary>一是甲;|二是乙: the list of ways goes on.</summary>
    [GeneratedRegex(@"\G[二三四五六七八九]是")]
    public static partial Regex Counting();

    /// <summary>甲银行31家网点: how many there are.</summary>
    [GeneratedRegex("[0-9][多余]?[家个][^家个]{0,2}$")]
    public static partial Regex Counted();
}
