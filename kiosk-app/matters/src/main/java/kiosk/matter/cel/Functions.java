package kiosk.matter.cel;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DYN;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kiosk.matter.Divisions;
import kiosk.matter.Texts;
import kiosk.matter.number.BankCardNumber;
import kiosk.matter.number.CitizenNumber;
import kiosk.matter.number.LegalDays;
import kiosk.matter.number.PersonalMask;
import kiosk.matter.number.RmbCapital;
import kiosk.matter.number.Tariff;
import kiosk.matter.number.UnifiedSocialCreditCode;

/// The functions packs may use beyond CEL's own.
final class Functions {

    private static final Pattern AROUND =
            Pattern.compile("\\b(dict|workdays|age|serial|divisionName|tariff)\\s*\\(");

    private Functions() {}

    static List<CelFunctionDecl> declarations() {
        return List.of(
                one("min", "min_int", INT, INT, INT),
                one("max", "max_int", INT, INT, INT),
                one("days", "days_date", INT, STRING, STRING),
                one("addDays", "add_days", STRING, STRING, INT),
                one("addMonths", "add_months", STRING, STRING, INT),
                one("workdays", "workdays_date", STRING, STRING, INT),
                one("age", "age_date", INT, STRING),
                one("luhn", "luhn_text", BOOL, STRING),
                one("idNo", "id_no", BOOL, STRING),
                one("uscc", "uscc_text", BOOL, STRING),
                one("rmbCapital", "rmb_capital", STRING, INT),
                one("mask", "mask_kind", STRING, STRING, STRING),
                one("dict", "dict_key", DYN, STRING, STRING),
                one("sum", "sum_list", INT, ListType.create(DYN)),
                one("serial", "serial_name", STRING, STRING),
                one("divisionName", "division_name", STRING, STRING),
                one("tariff", "tariff_fen", INT, STRING, INT),
                one("checkCode", "check_code", STRING, STRING));
    }

    /// Whether an expression may use a function of [#of].
    static boolean needSurroundings(String source) {
        return AROUND.matcher(source).find();
    }

    private static CelFunctionDecl one(
            String name, String id, CelType result, CelType... parameters) {
        return newFunctionDeclaration(name, newGlobalOverload(id, result, parameters));
    }

    /// Functions of their arguments alone.
    static List<CelFunctionBinding> pure() {
        return List.of(
                CelFunctionBinding.from("min_int", Long.class, Long.class, Math::min),
                CelFunctionBinding.from("max_int", Long.class, Long.class, Math::max),
                CelFunctionBinding.from(
                        "days_date",
                        String.class,
                        String.class,
                        (to, since) ->
                                LegalDays.between(LocalDate.parse(since), LocalDate.parse(to))),
                CelFunctionBinding.from(
                        "add_days",
                        String.class,
                        Long.class,
                        (date, n) -> LocalDate.parse(date).plusDays(n).toString()),
                CelFunctionBinding.from(
                        "add_months",
                        String.class,
                        Long.class,
                        (month, n) -> YearMonth.parse(month).plusMonths(n).toString()),
                CelFunctionBinding.from("luhn_text", String.class, BankCardNumber::luhn),
                CelFunctionBinding.from("id_no", String.class, CitizenNumber::isValid),
                CelFunctionBinding.from(
                        "uscc_text", String.class, UnifiedSocialCreditCode::isValid),
                CelFunctionBinding.from("rmb_capital", Long.class, RmbCapital::of),
                CelFunctionBinding.from("mask_kind", String.class, String.class, Functions::mask),
                CelFunctionBinding.from("sum_list", List.class, Functions::sum),
                CelFunctionBinding.from("check_code", String.class, Functions::checkCode));
    }

    /// Functions that need the surroundings.
    // CEL's annotation asks for deeply immutable bindings; ours live for one evaluation.
    @SuppressWarnings("Immutable")
    static CelLateFunctionBindings of(Surroundings around) {
        return CelLateFunctionBindings.from(
                CelFunctionBinding.from(
                        "dict_key",
                        String.class,
                        String.class,
                        (name, key) -> {
                            Object value = around.entry(name, key);
                            if (value == null) {
                                throw new IllegalArgumentException("no entry " + name + "/" + key);
                            }
                            return value;
                        }),
                CelFunctionBinding.from(
                        "workdays_date",
                        String.class,
                        Long.class,
                        (date, n) ->
                                LegalDays.plusWorkdays(
                                                LocalDate.parse(date),
                                                n,
                                                around.dictionary(LegalDays.CALENDAR))
                                        .toString()),
                CelFunctionBinding.from(
                        "age_date",
                        String.class,
                        birth -> LegalDays.age(LocalDate.parse(birth), around.today())),
                CelFunctionBinding.from(
                        "division_name",
                        String.class,
                        code ->
                                Divisions.of(around.dictionary(Divisions.DICTIONARY))
                                        .full(code)
                                        .in(Texts.BASE)),
                CelFunctionBinding.from(
                        "tariff_fen",
                        String.class,
                        Long.class,
                        (name, units) -> Tariff.of(around.dictionary(name)).fee(units)),
                CelFunctionBinding.from(
                        "serial_name",
                        String.class,
                        series -> String.format(Locale.ROOT, "%010d", around.serial(series))));
    }

    private static String mask(String text, String kind) {
        return PersonalMask.of(text, PersonalMask.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    private static long sum(List<?> numbers) {
        return numbers.stream().mapToLong(number -> ((Number) number).longValue()).sum();
    }

    /// Six characters that a sample department prints beside a number. No secret is in it.
    private static String checkCode(String text) {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                code.append(alphabet.charAt(digest[i] & 31));
            }
            return code.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
