/** Words by which fact checkers of Asia, Africa and the Middle East rate. Put together by us, as for Europe. */
import type { RatingWords } from './index.ts';

export const elsewhere: RatingWords = {
  true: [
    // Turkish, Azerbaijani, Kurdish, Arabic, Persian, Urdu, Hebrew
    'dogru|gercek|dogrudur|dogru bilgi|dogrudur|heqiqet|rast e|rast',
    'صحيح|حقيقي|حقيقه|صحيحه|صح|دقيق',
    'درست|صحیح|حقیقت دارد|واقعی|سچ|درست ہے|حقیقت',
    'נכון|אמת|נכונה|מדויק',
    // Hindi, Marathi, Nepali, Bengali, Tamil, Telugu, Malayalam, Kannada, Gujarati, Punjabi, Sinhala
    'सच|सही|सत्य|सच है|खरे|खरं|सत्यता|सही दावा|ठीक',
    'সত্য|সত্যি|সঠিক|உண்மை|சரி|నిజం|సరైనది|വാസ്തവം|സത്യം|ശരി|ನಿಜ|ಸತ್ಯ|સાચું|સત્ય|ਸੱਚ|ਸਹੀ|සත්‍ය|සත්‍යයයි',
    // Indonesian, Malay, Filipino, Vietnamese, Thai, Khmer, Burmese
    'benar|fakta|betul|sahih|totoo|tama|tunay|dung|su that|chinh xac|dung su that',
    'จริง|ข่าวจริง|เป็นความจริง|ถูกต้อง|ពិត|ត្រឹមត្រូវ|မှန်ကန်|အမှန်',
    // Chinese, Japanese, Korean, Mongolian, Georgian, Armenian, Swahili, Amharic, Hausa
    '真|真实|真實|属实|屬實|正确|正確|事实|事實|真相|確實',
    '正しい|事実|正確|本当|사실|진실|정확|대체로 정확함|үнэн|სიმართლე|მართალია|ճիշտ|ճշմարիտ|kweli|sahihi|እውነት|gaskiya|ukweli',
  ],
  'mostly-true': [
    'buyuk olcude dogru|cogunlukla dogru|صحيح في معظمه|صحيح غالبا|צודק ברובו|נכון ברובו|עיקרו נכון|עתרה נכון',
    'ज्यादातर सच|लगभग सच|অধিকাংশ সত্য|பெரும்பாலும் உண்மை|sebagian besar benar|hampir benar|kadalasan totoo|phan lon dung|ส่วนใหญ่จริง',
    '大部分真实|大部分真實|基本属实|大致屬實|大致正確|ほぼ正確|ほぼ正しい|概ね正しい|대체로 사실|უმეტესად სიმართლე|zaidi kweli',
  ],
  mixed: [
    'kismen dogru|yari dogru|karma|karisik|صحيح جزئيا|جزئيا صحيح|صحيح جزئي|نصف حقيقه|نیمه درست|تا حدی درست|نصف سچ|آدھا سچ|חצי אמת|חלקית נכון|נכון חלקית',
    'आधा सच|आंशिक सच|आंशिक रूप से सही|अर्धसत्य|अर्ध सत्य|অর্ধসত্য|আংশিক সত্য|আংশিক সঠিক|பாதி உண்மை|పాక్షిక నిజం|సగం నిజం|പകുതി സത്യം|ಅರ್ಧ ಸತ್ಯ|અર્ધ સત્ય',
    'sebagian benar|setengah benar|separuh benar|campuran|bahagyang totoo|kalahating totoo|dung mot phan|một phần đúng|จริงบางส่วน|จริงครึ่งเดียว',
    '部分属实|部分屬實|部分真实|部分真實|部分正确|部分正確|半真半假|一部真実|一部正しい|半分事実|ほぼ半分正しい|절반의 사실|부분적 사실|일부 사실|ნახევრად სიმართლე|nusu kweli|kwa sehemu kweli',
  ],
  'mostly-false': [
    'kismen yanlis|buyuk olcude yanlis|cogunlukla yanlis|خطا جزئي|زائف جزئيا|خاطئ جزئيا|غير دقيق جزئيا|مضلل جزئيا|تا حدی نادرست|לא נכון ברובו|ברובו לא נכון|רוב לא נכון',
    'आंशिक रूप से गलत|ज्यादातर झूठ|आंशिक असत्य|আংশিক মিথ্যা|আংশিক ভুল|பெரும்பாலும் தவறு|sebagian salah|sebagian besar salah|bahagyang mali|mot phan sai|sai mot phan|เท็จบางส่วน|ส่วนใหญ่เท็จ',
    '部分错误|部分錯誤|部分虚假|部分虛假|大部分错误|大部分錯誤|大部分虛假|ほぼ誤り|一部誤り|概ね誤り|대체로 거짓|대체로 사실 아님|일부 거짓|უმეტესად მცდარი|zaidi uongo',
  ],
  false: [
    'yanlis|sahte|asilsiz|gercek disi|dogru degil|uydurma|yalan|yanlistir|yalandir|saxta|sahte haber|yanlis bilgi|derew|ne rast e',
    'خطا|زائف|كاذب|مفبرك|غير صحيح|خاطئ|كذب|مزيف|ادعاء كاذب|خبر كاذب|شائعه|اشاعه|غير حقيقي|ملفق|عار عن الصحه|لا صحه له|مزيفه|خاطئه|زائفه|غير صحيحه',
    'نادرست|جعلی|دروغ|غلط|کذب|شایعه|ساختگی|جھوٹ|جھوٹا|گمراہ کن غلط|فیک|جعلي|غیر درست|نادرست است',
    'לא נכון|שקר|שקרי|פייק|מופרך|כזב|לא נכונה|זיוף|לא אמת',
    'झूठ|झूठा|झूठी|गलत|ग़लत|फर्जी|फ़र्ज़ी|फेक|असत्य|भ्रामक और गलत|खोटे|खोटं|खोटा दावा|बनावटी|मनगढंत|झुटा|झुट|गलत दावा|झूठा दावा|फर्जी दावा',
    'মিথ্যা|ভুল|ভুয়া|ভুয়া|গুজব|অসত্য|ভুয়ো|பொய்|தவறு|போலி|வதந்தி|தவறானது|తప్పు|అబద్ధం|నకిలీ|అసత్యం|ఫేక్|തെറ്റ്|വ്യാജം|അസത്യം|തെറ്റാണ്|ಸುಳ್ಳು|ತಪ್ಪು|ನಕಲಿ|ખોટું|ખોટો|ખોટો દાવો|ફેક|નકલી|ਝੂਠ|ਗਲਤ|ਫਰਜ਼ੀ|අසත්‍ය|බොරු|අසත්‍යයයි|ව්‍යාජ',
    'salah|hoaks|hoax|palsu|keliru|tidak benar|bohong|disinformasi|tidak tepat|berita palsu|hoks|tidak betul|auta|mali|peke|hindi totoo|hindi tama|huwad|walang katotohanan|kasinungalingan|sai|sai su that|tin gia|gia mao|khong dung|khong dung su that|bia dat|tin sai su that|khong chinh xac|ไม่จริง|เท็จ|ข่าวปลอม|ปลอม|เป็นเท็จ|ข้อมูลเท็จ|ไม่เป็นความจริง|មិនពិត|ក្លែងក្លាយ|មិន​ពិត|မှား|မမှန်|အမှား|သတင်းတု',
    '假|虚假|虛假|错误|錯誤|不实|不實|谣言|謠言|伪造|偽造|造假|假消息|假新闻|假新聞|不正确|不正確|不属实|不屬實|与事实不符|與事實不符|捏造|不是真的|誤傳|失实|失實|虛構',
    '誤り|虚偽|デマ|嘘|ウソ|間違い|間違っている|根拠なしの誤り|捏造|거짓|사실 아님|사실이 아님|전혀 사실 아님|허위|가짜|가짜뉴스|틀림|거짓말|худал|ყალბი|მცდარი|სიცრუე|ტყუილი|კեղծ|սուտ|կեղծ|uongo|si kweli|sio kweli|feki|si sahihi|ሀሰት|ሐሰት|karya|ba gaskiya ba|ba gaskiya|ƙarya',
  ],
  misleading: [
    'yaniltici|carpitma|abarti|manipulasyon|yanlis yonlendirme|مضلل|مضلله|تضليل|مبالغ فيه|گمراه کننده|گمراه‌کننده|فریبنده|گمراہ کن|מטעה|מוטעה|הטעיה',
    'भ्रामक|भ्रामक दावा|दिशाभूल|दिशाभूल करणारे|বিভ্রান্তিকর|তথ্য বিকৃতি|தவறாக வழிநடத்தும்|திரிபு|తప్పుదోవ|తప్పుదారి పట్టించేది|తప్పుదారి|തെറ്റിദ്ധരിപ്പിക്കുന്നത്|തെറ്റിദ്ധാരണാജനകം|ದಾರಿತಪ್ಪಿಸುವ|ತಪ್ಪುದಾರಿಗೆಳೆಯುವ|ગેરમાર્ગે દોરનારું|ભ્રામક|ਗੁੰਮਰਾਹਕੁੰਨ|නොමඟ යවන|නොමග යවන සුළු',
    'menyesatkan|sesat|mengelirukan|konten menyesatkan|nakalilito|nakaliligaw|nakakalito|gay hieu lam|gay hieu nham|danh lua|ชวนให้เข้าใจผิด|บิดเบือน|ทำให้เข้าใจผิด|បំភាន់|အထင်အမြင်လွဲမှား',
    '误导|誤導|误导性|具误导性|夸大|誇大|断章取义|斷章取義|扭曲|曲解|ミスリード|誤解を招く|不正確でミスリード|과장|오해의 소지|사실 왜곡|왜곡|მანიპულაცია|შეცდომაში შემყვანი|ապակողմնորոշող|upotoshaji|inapotosha|yaudara',
  ],
  'missing-context': [
    'baglamindan koparilmis|eksik baglam|baglam eksik|baglami yok|خارج السياق|بدون سياق|يفتقر للسياق|سياق ناقص|سياق خاطئ|سياق مفقود|خارج از متن|بدون بافت|خارج از بافت|سیاق و سباق سے ہٹ کر|חסר הקשר|מחוץ להקשר|הוצא מהקשרו',
    'संदर्भ से बाहर|संदर्भ की कमी|अधूरा संदर्भ|संदर्भ नहीं|अपूर्ण संदर्भ|প্রসঙ্গের বাইরে|প্রসঙ্গ ছাড়া|অপূর্ণাঙ্গ|সূত্র ছাড়া|சூழல் இல்லை|சூழல் விடுபட்டது|సందర్భం లేదు|സന്ദർഭം ഇല്ല|ಸಂದರ್ಭ ಕಾಣೆ|સંદર્ભ ખૂટે',
    'di luar konteks|konteks hilang|kurang konteks|tanpa konteks|konteks yang salah|konteks salah|di luar konteksnya|walang konteksto|kulang sa konteksto|wala sa konteksto|thieu ngu canh|sai ngu canh|ngoai ngu canh|ขาดบริบท|ผิดบริบท|นอกบริบท',
    '缺乏背景|缺乏上下文|缺少背景|脱离语境|脫離脈絡|缺乏脈絡|移花接木|張冠李戴|张冠李戴|背景が不足|文脈不足|文脈の欠落|맥락 부족|맥락 누락|맥락이 빠짐|კონტექსტს მოკლებული|bila muktadha|nje ya muktadha',
  ],
  altered: [
    'montaj|duzenlenmis|oynanmis|fotomontaj|kurgulanmis|yapay zeka urunu|yapay zeka uretimi|معدل|معدله|فوتوشوب|متلاعب به|مركب|مفبركه رقميا|تزييف عميق|مولد بالذكاء الاصطناعي|دستکاری شده|فتوشاپ|ترمیم شدہ|ערוך|מפוברק|פוטושופ',
    'एडिटेड|छेड़छाड़|मॉर्फ्ड|संपादित|एआई जनरेटेड|एआई निर्मित|एडिटेड तस्वीर|एडिटेड वीडियो|সম্পাদিত|এডিটেড|বিকৃত|এআই নির্মিত|திருத்தப்பட்டது|சித்தரிக்கப்பட்டது|మార్ఫింగ్|ఎడిట్ చేయబడింది|എഡിറ്റ് ചെയ്തത്|ಎಡಿಟ್ ಮಾಡಲಾಗಿದೆ|એડિટેડ',
    'rekayasa|suntingan|hasil suntingan|dimanipulasi|konten yang dimanipulasi|manipulasi|diedit|hasil ai|binago|inedit|minanipula|chinh sua|da chinh sua|cat ghep|ตัดต่อ|ภาพตัดต่อ|ดัดแปลง',
    '变造|變造|合成|篡改|竄改|移花接木合成|经过编辑|經過編輯|修图|修圖|深度伪造|深度偽造|改ざん|加工|合成画像|編集された|조작|합성|편집됨|딥페이크|გაყალბებული|მონტაჟი|imehaririwa|imebadilishwa',
  ],
  satire: [
    'hiciv|mizah|parodi|ironi|saka|ساخر|سخريه|محتوي ساخر|تهكم|طنز|هجو|סאטירה|פרודיה|הומור',
    'व्यंग्य|मजाक|हास्य|पैरोडी|উপহাস|ব্যঙ্গ|স্যাটায়ার|নকল ব্যঙ্গ|நையாண்டி|கேலி|వ్యంగ్యం|ఆక్షేపహాస్యం|ആക്ഷേപഹാസ്യം|ವಿಡಂಬನೆ|વ્યંગ',
    'satire|satir|parodi|sindiran|satira|biro|cham biem|tro dua|hai huoc|ล้อเลียน|เสียดสี',
    '讽刺|諷刺|恶搞|惡搞|戏仿|玩笑|反串|風刺|パロディ|冗談|풍자|패러디|농담|სატირა|kejeli|mzaha',
  ],
  unproven: [
    'kanitlanmamis|belirsiz|dogrulanmamis|supheli|kanit yok|dayanaksiz|iddiayi kanitlayacak bulgu yok|teyit edilemedi|غير موكد|غير مثبت|لا دليل|بلا دليل|غير مؤكد|لم يثبت|غير محقق|دون دليل|لا اساس له|اثبات نشده|تایید نشده|بی اساس|غیر مصدقہ|ثابت نہیں|לא מוכח|לא ניתן לאימות|ללא ביסוס|לא מבוסס|לא מאומת',
    'अप्रमाणित|असत्यापित|अपुष्ट|सबूत नहीं|कोई सबूत नहीं|অপ্রমাণিত|অযাচাইকৃত|প্রমাণ নেই|ভিত্তিহীন|நிரூபிக்கப்படவில்லை|ஆதாரமற்றது|ఆధారం లేదు|నిరూపించబడలేదు|ആധാരമില്ല|സ്ഥിരീകരിക്കാത്തത്|ಆಧಾರರಹಿತ|આધાર વગરનું',
    'tidak terbukti|belum terbukti|belum terverifikasi|tanpa bukti|tidak berdasar|belum pasti|tiada bukti|tidak dapat disahkan|walang batayan|walang ebidensya|hindi napatunayan|di mapatunayan|chua xac minh|chua duoc kiem chung|khong co bang chung|chua co bang chung|ไม่มีหลักฐาน|ไม่สามารถพิสูจน์|ยังไม่ยืนยัน',
    '未证实|未經證實|未证实的|未经证实|未證實|证据不足|證據不足|事實釐清|无法证实|無法證實|尚無定論|尚无定论|存疑|无依据|無根據|毫無根據|根拠不明|判定留保|検証不能|証拠不十分|未確認|根拠なし|根拠がない|판단 유보|판단유보|확인 불가|근거 없음|근거부족|მტკიცებულების გარეშე|დაუდასტურებელი|haijathibitishwa|hakuna ushahidi',
  ],
  outdated: [
    'eski|guncel degil|eski video|eski goruntu|قديم|قديمه|منتهي الصلاحيه|فيديو قديم|صوره قديمه|قدیمی|کهنه|پرانا|پرانی|ישן|לא עדכני|מיושן',
    'पुराना|पुरानी|पुराना वीडियो|पुरानी तस्वीर|पुरानी खबर|जुना व्हिडिओ|পুরনো|পুরোনো|পুরানো|பழையது|பழைய செய்தி|పాతది|పాత వీడియో|പഴയത്|ಹಳೆಯ|જૂનો|જૂનું|ਪੁਰਾਣਾ',
    'usang|sudah lama|basi|lapuk|luma|luma na|lipas na|cu|da cu|loi thoi|ข่าวเก่า|เก่า|ภาพเก่า',
    '过时|過時|旧闻|舊聞|旧图|舊圖|舊照片|旧视频|古い|古い情報|過去の画像|오래된|과거 자료|옛날 사진|მოძველებული|ya zamani|imepitwa na wakati',
  ],
  scam: [
    'dolandiricilik|dolandirici|oltalama|احتيال|عمليه احتيال|نصب|تصيد|کلاهبرداری|فراڈ|دھوکہ|הונאה|עוקץ|פישינג',
    'घोटाला|धोखाधड़ी|ठगी|স্ক্যাম|প্রতারণা|மோசடி|మోసం|തട്ടിപ്പ്|ವಂಚನೆ|છેતરપિંડી|ਠੱਗੀ',
    'penipuan|scam|modus penipuan|panloloko|lua dao|หลอกลวง|มิจฉาชีพ',
    '诈骗|詐騙|骗局|騙局|钓鱼|釣魚|詐欺|사기|보이스피싱|თაღლითობა|ulaghai|utapeli|zamba',
  ],
};
