package org.dyad.graphql;

import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.transformation.Transformer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that is a property of its source: no arguments, nothing to wait for, nothing to look up.
 *
 * <p>SmallRye reads such a field with a context of its own for each value, which names the fields selected below it and
 * takes longer than all the rest. This reads the same method, which Quarkus has registered for SmallRye, and writes
 * dates as SmallRye does.
 */
final class PlainField {

    private final Field field;
    private final String owner;
    private final boolean isList;
    private final @Nullable Transformer<Object, Object> written;
    private volatile @Nullable Method method;

    private PlainField(Field field, String owner) {
        this.field = field;
        this.owner = owner;
        this.isList = field.hasWrapper();
        this.written = written(field);
    }

    /** The field of a class; null if it is more than a property, or of a form that the schema does not have. */
    static @Nullable PlainField of(Field field, String owner) {
        boolean adapted = field.isAdaptingTo()
                || field.isAdaptingWith()
                || field.getReference().isAdaptingTo()
                || field.getReference().isAdaptingWith();
        boolean listOfLists = field.hasWrapper()
                && (!field.getWrapper().isCollection() || field.getWrapper().getWrapper() != null);
        return adapted || listOfLists || field.getMethodName() == null ? null : new PlainField(field, owner);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Transformer<Object, Object> written(Field field) {
        boolean asItIs = field.getReference().getType() != ReferenceType.SCALAR
                || field.getReference()
                        .getClassName()
                        .equals(field.getReference().getGraphQLClassName());
        return asItIs ? null : Transformer.transformer(field);
    }

    /**
     * The value of the property.
     *
     * @throws NotPlainException if it cannot be read so
     */
    @Nullable
    Object of(Object source) {
        try {
            Object value = method().invoke(source);
            return value == null || written == null ? value : written(written, value);
        } catch (ReflectiveOperationException | IllegalArgumentException | ClassCastException | DateTimeException e) {
            throw new NotPlainException(e instanceof InvocationTargetException ? e.getCause() : e);
        }
    }

    private Object written(Transformer<Object, Object> form, Object value) {
        if (!isList) {
            return form.out(value);
        }
        List<@Nullable Object> list = new ArrayList<>(((Collection<?>) value).size());
        for (Object element : (Collection<?>) value) {
            list.add(element == null ? null : form.out(element));
        }
        return list;
    }

    /** Looked up when it is first asked for; twice by two threads does no harm. */
    private Method method() throws NoSuchMethodException {
        Method known = method;
        if (known == null) {
            known = ClassloadingService.get().loadClass(owner).getMethod(field.getMethodName());
            method = known;
        }
        return known;
    }
}
