/** Where the objects of a scene lie on the plan, in mm. */
export { boundsOf, boundsOfPieces, boundsOfPoints, doorRunsEast } from '../src/scene/bounds';
