package kiosk.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;

/// The words that [ArchitectureTest] adds to ArchUnit's language.
final class ArchitectureTerms {

    private ArchitectureTerms() {}

    /// The listed types, with the types nested in them.
    static DescribedPredicate<JavaClass> named(List<String> names) {
        return describe(
                "one of " + names,
                type ->
                        names.stream()
                                .anyMatch(name ->
                                        type.getName().equals(name)
                                                || type.getName().startsWith(name + "$")));
    }

    static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, Set<String> methods) {
        return describe(
                "calls of %s.%s".formatted(owner.getSimpleName(), methods),
                call ->
                        call.getTargetOwner().isAssignableTo(owner)
                                && methods.contains(call.getTarget().getName()));
    }

    /// `Instant.now()` and its like, `System.currentTimeMillis()`, and making a system clock.
    static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        var now =
                describe(
                        "now() without a clock",
                        (JavaCall<?> call) ->
                                call.getTargetOwner().isAssignableTo(Temporal.class)
                                        && call.getTarget().getName().equals("now")
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(
                                                        type -> type.isEquivalentTo(Clock.class)));
        return now.or(calls(System.class, Set.of("currentTimeMillis")))
                .or(calls(Clock.class, Set.of("systemUTC", "systemDefaultZone", "system", "tick")))
                .as("read the wall clock");
    }

    static DescribedPredicate<JavaField> areNoConstants() {
        return describe(
                "no constants",
                field ->
                        !field.getModifiers()
                                .containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL)));
    }

    static ArchCondition<JavaClass> beAContract() {
        return new ArchCondition<>("be an interface, record, enum, sealed type or exception") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var contract =
                        type.isInterface()
                                || type.isRecord()
                                || type.isEnum()
                                || type.reflect().isSealed()
                                || type.isAssignableTo(Throwable.class)
                                || Exemptions.API_CLASSES.contains(type.getName());
                if (!contract) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is a class"));
                }
            }
        };
    }
}
