package org.dyad.graphql;

import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.InputType;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.spi.ClassloadingService;
import java.lang.reflect.Constructor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of input objects out of what the library has read and checked. SmallRye would write each down as
 * JSON and have that read again, for which it needs longer than a resolver for its work.
 *
 * <p>It makes what it knows: records of texts, numbers, days, named values, our scalars, other input records and lists
 * of these. All else, and what a record's constructor refuses, is left to SmallRye.
 */
final class InputRecords {

    private final Map<String, InputType> types;
    private final Map<String, Constructor<?>> constructors = new ConcurrentHashMap<>();

    InputRecords(Schema model) {
        this.types = model.getInputs();
    }

    /** What SmallRye is to be handed for an argument: records in the place of maps; the same where that cannot be. */
    Object of(String type, Object argument) {
        try {
            if (argument instanceof Map<?, ?> object) {
                return record(type, object);
            }
            if (argument instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map) {
                List<Object> records = new ArrayList<>(list.size());
                for (Object element : list) {
                    records.add(record(type, (Map<?, ?>) element));
                }
                return records;
            }
        } catch (ReflectiveOperationException | IllegalArgumentException | ClassCastException | DateTimeException e) {
            return argument;
        }
        return argument;
    }

    private Object record(String name, Map<?, ?> object) throws ReflectiveOperationException {
        InputType type = types.get(name);
        if (type == null || type.getCreatorParameters().isEmpty()) {
            throw new NoSuchMethodException("no record: " + name);
        }
        Constructor<?> constructor = constructor(type);
        Class<?>[] classes = constructor.getParameterTypes();
        List<Field> parameters = type.getCreatorParameters();
        Object[] values = new Object[classes.length];
        for (int i = 0; i < classes.length; i++) {
            Field field = parameters.get(i);
            values[i] = value(field, classes[i], object.get(field.getName()));
        }
        return constructor.newInstance(values);
    }

    /** The canonical one: the only one that has as many parameters as there are fields. */
    private Constructor<?> constructor(InputType type) throws NoSuchMethodException {
        Constructor<?> known = constructors.get(type.getName());
        if (known == null) {
            for (Constructor<?> each :
                    ClassloadingService.get().loadClass(type.getClassName()).getConstructors()) {
                if (each.getParameterCount() == type.getCreatorParameters().size()) {
                    known = each;
                }
            }
            if (known == null) {
                throw new NoSuchMethodException("no public constructor: " + type.getClassName());
            }
            constructors.put(type.getName(), known);
        }
        return known;
    }

    private @Nullable Object value(Field field, Class<?> wanted, @Nullable Object value)
            throws ReflectiveOperationException {
        if (value == null) {
            return null;
        }
        if (!field.hasWrapper()) {
            return single(field, wanted, value);
        }
        if (wanted != List.class
                || !field.getWrapper().isCollection()
                || field.getWrapper().getWrapper() != null) {
            throw new NoSuchMethodException("no list: " + field.getName());
        }
        Class<?> element =
                ClassloadingService.get().loadClass(field.getReference().getClassName());
        List<@Nullable Object> list = new ArrayList<>();
        for (Object each : (Collection<?>) value) {
            list.add(each == null ? null : single(field, element, each));
        }
        return list;
    }

    private Object single(Field field, Class<?> wanted, Object value) throws ReflectiveOperationException {
        if (wanted.isInstance(value)) {
            return value;
        }
        if (field.getReference().getType() == ReferenceType.INPUT) {
            return record(field.getReference().getName(), (Map<?, ?>) value);
        }
        if (field.getReference().getType() == ReferenceType.ENUM) {
            return named(wanted, value.toString());
        }
        if (wanted == LocalDate.class) {
            return LocalDate.parse((String) value);
        }
        throw new NoSuchMethodException("no way to a %s for %s".formatted(wanted, field.getName()));
    }

    private static Object named(Class<?> wanted, String name) {
        for (Object constant : wanted.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
