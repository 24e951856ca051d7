using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Enterprises.Words;

/// <summary>Heads that are told by their shape: sums of money, and what part of all works again.</summary>
internal static partial class EnterpriseShapes
{
    /// <summary>生产价值|900多万元的鱼: what was made, by its value.</summary>
    [GeneratedRegex("(?:生产|产出|加工|制作)出?了?(?:总)?价值(?=[约近超逾达为]{0,2}[0-9.]+[多余]?[百千]?[万亿]?[多余]?元)")]
    private static partial Regex Worth();

    /// <summary>每年可节约电费|50万元: what the works save; not for each piece, and not for others.</summary>
    [GeneratedRegex("(?<!(?:每[吨件台套亩户人只窑]|[为帮给让使][^,。;]{0,4}(?:农|村民|群众|百姓|客户|用户|市民|居民)|财政)[^,。;]{0,10})(?:节[约省]|(?<=[能可就会约]|每年|一年)省)[下去了]?"
        + "[\u4e00-\u9fff-[约近超逾达吨煤水]]{0,8}?(?:可?达|近|约|超过?|逾)?(?=[0-9.]+[多余]?[百千]?[万亿][多余]?元)")]
    private static partial Regex Saved();

    /// <summary>少缴所得税|260万元, 获国外关税减免|94万美元: the tax that a company need not pay.</summary>
    [GeneratedRegex("(?:[少免减][缴交征][\u4e00-\u9fff]{0,6}?税[款费金]?|(?:获得?|享受了?|得到)[\u4e00-\u9fff]{0,4}?[关免]税[\u4e00-\u9fff]{0,2}?(?:减免|优惠)?)"
        + "(?=[约近超逾]?[0-9.]+[多余]?[万亿][多余]?[美欧]?元)")]
    private static partial Regex Spared();

    /// <summary>获得扶持资金|25万元.</summary>
    [GeneratedRegex("(?<![可能将高])(?:获得?|争取到?|收到|拿到)了?[^,。;0-9]{0,10}?(?:补贴|补助|奖补|扶持|奖励)(?:资金|款|金)?(?=[共达约近超逾]{0,2}[0-9.]+[多余]?[万亿][多余]?元)")]
    private static partial Regex Granted();

    /// <summary>业绩,|收益60亿元: what reports of Hong Kong call revenue.</summary>
    [GeneratedRegex("(?<=^|[,。;:]|录得|总|集团|公司|实现|取得)收益(?=[约近超逾为达]{0,2}(?:人民币|港币|港元|美元|新台币)?[0-9.,]+(?:亿|[百千]万))")]
    private static partial Regex Income();

    /// <summary>隐形冠军|振岭企业|投资七十五亿元: who calls himself so, and is not known.</summary>
    [GeneratedRegex("[\u4e00-\u9fff]{2,4}(?<![营资头有地内外型小微业技产商些家个该各多类国民央车药酒港台美日韩德的]|当地|规上|重点|上市|骨干)企业(?=(?:投资|斥资|砸|投入)[约近超逾]?[0-9一二三四五六七八九十百])"
        + "|(?<=^|[,。;]|[引进驻来]的)一家[\u4e00-\u9fff]{2,8}?(?:企业|公司|厂家)(?=正|已|投资|去年|今年|计划|落户)")]
    private static partial Regex CalledFirm();

    /// <summary>在隔壁的宏达瓷砖车间,: works of another, whoever that is.</summary>
    [GeneratedRegex("^(?:在|走进|来到|而)?(?:隔壁|相邻|毗邻|对面|不远处|一墙之隔|一路之隔)的(?!车间|厂房|仓库|生产)[\u4e00-\u9fff-[的,]]{4,14}")]
    private static partial Regex NextDoor();

    /// <summary>料|2026年产量30万吨: what reports of Hong Kong expect.</summary>
    [GeneratedRegex("(?<=^|[,。;])料(?=[0-9今全明下上将可]|[\u4e00-\u9fff]{0,6}(?:将|可达))")]
    private static partial Regex Expected();

    /// <summary>5000万元|首轮融资, 完成A轮融资|1亿元.</summary>
    [GeneratedRegex("(?:首轮|天使轮|种子轮|(?:[Pp]re-?)?[A-Z]\\+{0,2}轮|战略)融资(?:金额|额|规模)?")]
    private static partial Regex Financed();

    /// <summary>生产能力已恢复到|90%: how much of all works again.</summary>
    [GeneratedRegex("(?:产能|生产能力)(?:目前|现在|也|均|都|已经?|基本|逐步|陆续)*恢复(?:率|水平)?(?:已经?)?(?:达到?|[到至了]){0,2}(?=[约近超逾]?过?[0-9.]+(?:%|成)|[约近超逾]?过?[一二三四五六七八九]成)")]
    private static partial Regex Recovered();

    /// <summary>员工陆续返岗|超过七成.</summary>
    [GeneratedRegex("(?:员工|职工|工人)(?:目前|现在|也|均|都|已经?|基本|逐步|陆续)*(?:返岗|到岗|复岗|上岗)(?:率|人数)?(?:已经?)?达?到?(?=[约近超逾]?过?(?:[0-9.]+%|[一二三四五六七八九]成))")]
    private static partial Regex Returned();

    /// <summary>…,已返岗|85%: of those whom the clause before counts.</summary>
    [GeneratedRegex("(?<=^|[,。;])(?:目前|现在|现)?已?(?:返岗|到岗|复岗)率?(?:达到?)?(?=[约近超逾]?(?:[0-9.]+%|[一二三四五六七八九]成|百分之))")]
    private static partial Regex Back();

    /// <summary>拿出|200多万元购买设备: what was spent on works of its own.</summary>
    [GeneratedRegex("(?:拿出|花费|花了?|掏出?|筹[资措集])了?(?=[约近超逾]?过?[0-9.]+[多余]?[百千]?[万亿][多余]?元[^,。;的给]{0,6}?(?:购[买置进](?!慰问|物资|防疫|口罩|粮|米|油|礼|服务|保险|国债|理财|股)|引进|采购"
        + "|兴?建|改造|更新|升级|技改|研发|添置|新上|更换))"
        + "|(?<!个人|自己|家里|[村农商住]户|[村居市]民|他|她|政府|财政|[省市县区镇乡村][里上]?|[多白少要只光])(?<=(?:[买购建换改]|上马|引进|技改)[^。;]{0,40})花(?:费|掉|去"
        + "|了)*(?=[约近超逾]?过?(?:[0-9]{3,}(?:\\.[0-9]+)?[多余]?万|[0-9.]+[多余]?亿|[0-9.]+[多余]?千[多余]?万)[多余]?元)"
        + "|(?<!个人|自己|家里|[村农商住]户|[村居市]民|他|她|政府|财政|[省市县区镇乡村][里上]?|[多白少要只光])花(?:费|掉|去|了)*(?=[约近超逾]?过?(?:[0-9]{3,}(?:\\.[0-9]+)?[多余]?万|[0-9.]+[多余]?亿"
        + "|[0-9.]+[多余]?千[多余]?万)[多余]?元[^。;]{0,24}?(?:[购改建]|换|新做|新上|上马|引进|升级|替下))"
        + "|(?<=(?:方面|改造|治[理污]|环保|研发|技改)[^,。;0-9]{0,6})花(?:掉|费|去|了)了?(?=[约近超逾]?过?[0-9.]+[多余]?[百千]?[万亿][多余]?元)")]
    private static partial Regex Spent();

    /// <summary>发放春耕备耕贷款|2.3亿元: what a bank lent.</summary>
    [GeneratedRegex("(?:发放|投放|累放|累计放)了?[\u4e00-\u9fff]{0,12}?贷款(?!余额|风险|利率)(?=[约近超逾共达计]{0,3}[0-9.]+[多余]?[万亿])")]
    private static partial Regex Lent();

    /// <summary>获得农发行短期贷款4笔,累计金额|6300万元: what a company borrowed.</summary>
    [GeneratedRegex("(?<=(?<![可能将未])(?:获得?|取得|得到|拿到|享受|争取到|申请到)了?[^,。;0-9]{0,24}?)贷款(?:[0-9一二三四五六七八九十]{1,3}[笔次][,、]?)?(?:累计|共计|合计|总计|总额|金额|资金|共|达)*"
        + "(?=[约近超逾]{0,2}[0-9.]+[多余]?[百千]?[万亿][多余]?元)")]
    private static partial Regex Borrowed();

    /// <summary>投入帮扶资金|6400万元: given away.</summary>
    [GeneratedRegex("投入(?:了|各类|定点|对口)*(?:帮扶|扶贫|公益|慈善|救灾|助学|捐赠)(?:资金|款|物资)?(?:共|达|约|近|超过?|逾)*(?=[0-9.]+[多余]?[百千]?[万亿])")]
    private static partial Regex Donated();

    /// <summary>价值|3000万元的新订单.</summary>
    [GeneratedRegex("(?:总)?价值(?:高?达|超过|[约近超逾为])?(?=[0-9.]+[多余]?[百千]?[万亿][多余]?元的?[\u4e00-\u9fff]{0,8}?(?:订单|大单))")]
    private static partial Regex WorthOfOrders();
}
