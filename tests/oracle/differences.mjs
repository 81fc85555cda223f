// The differences of differences.md that random documents come across: errors that we tell and graphql-js does not.
const known = [
  /^Float cannot represent non numeric value: -?[0-9.]+[eE]/,
  /must be non-nullable to be used for OneOf Input Object/,
  /^Expected value of type "Boolean!", found null\.$/,
];

export const isKnownDifference = (error) => known.some((pattern) => pattern.test(error.message));
