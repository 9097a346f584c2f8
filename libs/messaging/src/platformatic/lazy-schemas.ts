import { type AnySchema, Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

// The client compiles the schemas of all its options when it is loaded, most of which a service never uses: half of its load
// time. From now on a schema is compiled by its first use.

const compile: unknown = Reflect.get(Ajv2020.prototype, 'compile');

function compileLazily(this: Ajv2020, ...schema: [AnySchema, boolean?]): ValidateFunction {
  let compiled: ValidateFunction | undefined;
  const validate = (data: unknown) => {
    compiled ??= (compile as Ajv2020['compile']).apply(this, schema);
    const isValid = compiled(data);
    validate.errors = compiled.errors;
    return isValid;
  };
  validate.errors = undefined as ValidateFunction['errors'];
  return validate as ValidateFunction;
}

Object.assign(Ajv2020.prototype, { compile: compileLazily });
