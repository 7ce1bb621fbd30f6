#ifndef TESTS_SYSTEMS_H
#define TESTS_SYSTEMS_H

/* Systems of coordinates as a .prj says them. */
#define WGS84                                                                  \
	"GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","                        \
	"SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"                     \
	"PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]"
#define TOKYO                                                                  \
	"GEOGCS[\"GCS_Tokyo\",DATUM[\"D_Tokyo\","                              \
	"SPHEROID[\"Bessel_1841\",6377397.155,299.1528128]],"                  \
	"PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]"
#define KOREA_2000                                                             \
	"PROJCS[\"Korea_2000_Korea_Unified_Coordinate_System\","               \
	"GEOGCS[\"GCS_Korea_2000\",DATUM[\"D_Korea_2000\","                    \
	"SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],"                     \
	"PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"      \
	"PROJECTION[\"Transverse_Mercator\"],"                                 \
	"PARAMETER[\"False_Easting\",1000000.0],"                              \
	"PARAMETER[\"False_Northing\",2000000.0],"                             \
	"PARAMETER[\"Central_Meridian\",127.5],"                               \
	"PARAMETER[\"Scale_Factor\",0.9996],"                                  \
	"PARAMETER[\"Latitude_Of_Origin\",38.0],UNIT[\"Meter\",1.0]]"
#define CENTRAL_BELT                                                           \
	"PROJCS[\"Korean_1985_Korea_Central_Belt\","                           \
	"GEOGCS[\"GCS_Korean_Datum_1985\",DATUM[\"D_Korean_Datum_1985\","      \
	"SPHEROID[\"Bessel_1841\",6377397.155,299.1528128]],"                  \
	"PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"      \
	"PROJECTION[\"Transverse_Mercator\"],"                                 \
	"PARAMETER[\"False_Easting\",200000.0],"                               \
	"PARAMETER[\"False_Northing\",500000.0],"                              \
	"PARAMETER[\"Central_Meridian\",127.0],"                               \
	"PARAMETER[\"Scale_Factor\",1.0],"                                     \
	"PARAMETER[\"Latitude_Of_Origin\",38.0],UNIT[\"Meter\",1.0]]"

#endif
