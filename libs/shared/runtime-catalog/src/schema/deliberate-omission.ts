/** A field of the runtime's protocol that is left out of every schema on purpose. */
export interface DeliberateOmission {
  /** Written like `ParameterDefinition.wire_name`. */
  readonly wireName: string;
  readonly reason: string;
}
